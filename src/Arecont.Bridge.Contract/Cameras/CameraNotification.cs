using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Contract.State;

namespace Arecont.Bridge.Contract.Cameras;

/// <summary>One item of the directory's feed.</summary>
public abstract record CameraNotification;

/// <summary>
/// A camera is there: present when the feed began, or added to the configuration since. It comes again for a camera whose configuration
/// changed (its name or zones may differ): what was known of that id is replaced, not doubled.
/// </summary>
/// <param name="Camera">The camera.</param>
/// <param name="State">Its state at that moment.</param>
public sealed record CameraAdded(ICamera Camera, CameraState State) : CameraNotification;

/// <summary>A camera left the configuration; its id may come back with another camera.</summary>
/// <param name="CameraId">Which.</param>
public sealed record CameraRemoved(string CameraId) : CameraNotification;

/// <summary>A camera's state changed; parts that did not change are the same objects as before.</summary>
/// <param name="State">The newest state.</param>
public sealed record CameraStateChanged(CameraState State) : CameraNotification;

/// <summary>Something happened at a camera. It comes after the state change it caused.</summary>
/// <param name="Event">What and when.</param>
public sealed record CameraEventRaised(CameraEvent Event) : CameraNotification;

/// <summary>This reader was too slow and lost events.</summary>
/// <param name="Count">How many since the last notice.</param>
public sealed record NotificationsLost(long Count) : CameraNotification;
