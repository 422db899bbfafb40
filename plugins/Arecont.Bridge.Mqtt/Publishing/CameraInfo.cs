using System.Collections.Immutable;
using Arecont.Bridge.Contract.State;
using Arecont.Camera.Identity;

namespace Arecont.Bridge.Mqtt.Publishing;

/// <summary>The camera's <c>info</c> topic.</summary>
internal sealed record CameraInfo(
    string Id,
    string Name,
    string? Model,
    string? Firmware,
    string? Mac,
    int? Channels,
    int? SensorWidth,
    int? SensorHeight,
    string[]? Features,
    StreamAddress[]? Streams,
    PicturePaths[]? Pictures,
    string? OfflineReason,
    ImmutableArray<string> Problems)
{
    /// <summary>Out of a state; what is not known yet is left out.</summary>
    public static CameraInfo Of(string name, CameraState state, StreamAddresses addresses)
    {
        var identity = state.Identity;
        return new CameraInfo(
            state.CameraId,
            name,
            identity?.Model,
            identity?.Firmware,
            identity?.MacAddress,
            identity?.Channels,
            identity is { SensorWidth: > 0 } ? identity.SensorWidth : null,
            identity is { SensorHeight: > 0 } ? identity.SensorHeight : null,
            identity is null ? null : Names(identity.Features),
            addresses.Streams(state),
            StreamAddresses.Pictures(state),
            state.Connection.Reason,
            state.Problems);
    }

    private static string[] Names(CameraFeatures features)
        => [.. Enum.GetValues<CameraFeatures>().Where(feature => feature != CameraFeatures.None && features.HasFlag(feature))
            .Select(feature => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(feature.ToString()))];
}
