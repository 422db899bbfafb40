using System.Collections.Immutable;

namespace Arecont.Camera.Identity;

/// <summary>Who a camera is and what it can do, found by asking it.</summary>
public sealed record CameraIdentity
{
    /// <summary>The model for people, with its <c>AV</c> prefix: the release name, or on old firmware the full name.</summary>
    public required string Model { get; init; }

    /// <summary>The answer to plain <c>get?model</c>.</summary>
    public required string ModelNumber { get; init; }

    /// <summary>The firmware version, for example <c>65192</c>.</summary>
    public required string Firmware { get; init; }

    /// <summary>The MAC address as twelve lower-case hexadecimal digits, or null where the camera tells none.</summary>
    public required string? MacAddress { get; init; }

    /// <summary>Image processor, network processor and board versions, where told.</summary>
    public string? ProcessorVersion { get; init; }

    /// <summary>The network processor version, where told.</summary>
    public string? NetworkVersion { get; init; }

    /// <summary>The board revision, where told.</summary>
    public string? BoardRevision { get; init; }

    /// <summary>How many sensors there are: 1 to 8; a dual day/night camera with one picture at a time counts 1.</summary>
    public required int Channels { get; init; }

    /// <summary>The width of one sensor in pixels, 0 where unknown.</summary>
    public required int SensorWidth { get; init; }

    /// <summary>The height of one sensor in pixels, 0 where unknown.</summary>
    public required int SensorHeight { get; init; }

    /// <summary>The canonical names of every parameter the camera answered.</summary>
    public required ImmutableSortedSet<string> Settings { get; init; }

    /// <summary>What else was found by asking.</summary>
    public required CameraFeatures Features { get; init; }
}
