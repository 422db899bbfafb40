using Arecont.Camera.Media;

namespace Arecont.Bridge.Cameras.Snapshots;

/// <summary>What makes two stills the same picture.</summary>
internal readonly record struct SnapshotKey(int Channel, Resolution Resolution, int? Quality);
