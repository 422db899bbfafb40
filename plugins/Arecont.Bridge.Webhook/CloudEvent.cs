using System.Text.Json;
using System.Text.Json.Serialization;
using Arecont.Bridge.Contract.Events;

namespace Arecont.Bridge.Webhook;

/// <summary>
/// An event in the envelope of CloudEvents 1.0 (JSON format, structured mode). The names are the specification's: lower case, no separators.
/// </summary>
internal sealed record CloudEvent(
    string Specversion, Guid Id, string Source, string Type, DateTimeOffset Time, string? Subject, string Datacontenttype, CloudEventData Data)
{
    /// <summary>The media type of the body.</summary>
    public const string MediaType = "application/cloudevents+json";

    /// <summary>The body of the request. The same event always gives the same bytes.</summary>
    public static byte[] Serialize(CameraEvent cameraEvent)
    {
        var name = CameraEventNames.Name(cameraEvent.Type);
        var cloudEvent = new CloudEvent(
            "1.0",
            cameraEvent.Id,
            $"/arecont-bridge/{cameraEvent.CameraId}",
            $"arecont.{name}",
            cameraEvent.Time.ToUniversalTime(),
            SubjectOf(cameraEvent),
            "application/json",
            new CloudEventData(
                cameraEvent.CameraId, name, cameraEvent.Channel, cameraEvent.Zone, cameraEvent.Port, cameraEvent.Setting, cameraEvent.Detail));
        return JsonSerializer.SerializeToUtf8Bytes(cloudEvent, CloudEventJson.Default.CloudEvent);
    }

    // The part of the camera it is about; none where it is about all of it.
    private static string? SubjectOf(CameraEvent cameraEvent) => cameraEvent switch
    {
        { Zone: { } zone } => $"zone/{zone}",
        { Type: CameraEventType.InputOn or CameraEventType.InputOff, Port: { } port } => $"input/{port}",
        { Type: CameraEventType.OutputOn or CameraEventType.OutputOff, Port: { } port } => $"output/{port}",
        { Setting: { } setting, Channel: { } channel } => $"channel/{channel}/settings/{setting}",
        { Setting: { } setting } => $"settings/{setting}",
        { Channel: { } channel } => $"channel/{channel}",
        _ => null,
    };
}

/// <summary>The event's own members; those that do not apply are left out of the JSON.</summary>
internal sealed record CloudEventData(string Camera, string Event, int? Channel, string? Zone, int? Port, string? Setting, string? Detail);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CloudEvent))]
internal sealed partial class CloudEventJson : JsonSerializerContext;
