using System.Collections.Immutable;
using System.Xml;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Services;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Bridge.Onvif.DeviceIO;

/// <summary>
/// The relays of a device's cameras. Active is closed: a camera's relay opens by itself when it loses power, so it cannot be closed when
/// idle. What the modes ask for is the bridge's to do, and is remembered with the camera.
/// </summary>
internal sealed class Relays(DeviceMemory memory)
{
    /// <summary>The shortest and the longest time of a monostable relay.</summary>
    public static readonly (TimeSpan Shortest, TimeSpan Longest) Delays = (TimeSpan.FromMilliseconds(50), TimeSpan.FromHours(1));

    /// <summary>Every relay with its settings.</summary>
    public List<RelayOutput> Of(OnvifDevice device) => [.. All(device).Select(relay => new RelayOutput { Token = relay.Token, Properties = Settings(relay) })];

    /// <summary>Every relay's token; or the given one alone.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:RelayToken</c>.</exception>
    public static IEnumerable<string> TokensOf(OnvifDevice device, string? only) => only is null ? All(device).Select(relay => relay.Token) : [Find(device, only).Token];

    /// <summary>Says how a relay is to answer to commands.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:RelayToken</c>, <c>ter:ModeError</c>.</exception>
    public void Configure(OnvifDevice device, string? token, RelayOutputSettings? settings)
    {
        var relay = Find(device, token);
        if (settings is null)
        {
            throw Faults.InvalidArgs(null, "The relay's properties are missing.");
        }

        if (settings.IdleState != RelayIdleState.Open)
        {
            throw Faults.InvalidArgVal("ModeError", "A camera's relay is open when idle.");
        }

        var delay = Delay(settings.DelayTime);
        var isMonostable = settings.Mode == RelayMode.Monostable;
        if (isMonostable && (delay is not { } time || time < Delays.Shortest || time > Delays.Longest))
        {
            throw Faults.InvalidArgVal("ModeError", $"The delay of a monostable relay must be {XmlConvert.ToString(Delays.Shortest)} to {XmlConvert.ToString(Delays.Longest)}.");
        }

        memory.Update(relay.Camera.Id, record => record with
        {
            Relays = record.Relays.SetItem(relay.Token, new RelayRecord(isMonostable, isMonostable ? delay!.Value : Kept(record, relay.Token).Delay)),
        });
    }

    /// <summary>Switches a relay; a monostable one that is made active goes back by itself.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:RelayToken</c>, or what the camera answers.</exception>
    public async Task SwitchAsync(OnvifDevice device, string? token, RelayLogicalState state, CancellationToken cancellationToken)
    {
        var relay = Find(device, token);
        var kept = Kept(memory.Of(relay.Camera.Id), relay.Token);
        var command = state == RelayLogicalState.Inactive ? new SwitchOutput(relay.Number, OutputAction.Off)
            : kept.Monostable ? new SwitchOutput(relay.Number, OutputAction.Pulse, kept.Delay)
            : new SwitchOutput(relay.Number, OutputAction.On);
        await relay.Camera.DemandAsync(command, null, cancellationToken).ConfigureAwait(false);
    }

    private RelayOutputSettings Settings(Relay relay)
    {
        var kept = Kept(memory.Of(relay.Camera.Id), relay.Token);
        return new RelayOutputSettings
        {
            Mode = kept.Monostable ? RelayMode.Monostable : RelayMode.Bistable,
            DelayTime = XmlConvert.ToString(kept.Delay),
            IdleState = RelayIdleState.Open,
        };
    }

    private static RelayRecord Kept(DeviceRecord record, string token) => record.Relays.GetValueOrDefault(token) ?? RelayRecord.Default;

    private static TimeSpan? Delay(string? text)
    {
        try
        {
            return text is null ? null : XmlConvert.ToTimeSpan(text.Trim());
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static Relay Find(OnvifDevice device, string? token)
        => All(device).FirstOrDefault(relay => relay.Token == token) ?? throw Faults.InvalidArgVal("RelayToken", $"There is no relay \"{token}\".");

    private static IEnumerable<Relay> All(OnvifDevice device)
        => from camera in device.Cameras
           from output in camera.State.Outputs
           select new Relay(camera, output.Number);

    private sealed record Relay(ICamera Camera, int Number)
    {
        public string Token => Tokens.RelayOutput(Camera.Id, Number);
    }
}
