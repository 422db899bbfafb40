using System.Globalization;
using Arecont.Bridge.Contract.Commands;

namespace Arecont.Bridge.Mqtt.Commands;

/// <summary>What a command topic and its payload ask for: a command, a picture, or neither, with the reason.</summary>
internal readonly record struct ParsedCommand(CameraCommand? Command, bool Snapshot, int? Channel, CommandCode Code, string? Message)
{
    /// <summary>Refused.</summary>
    public static ParsedCommand Refused(CommandCode code, string message) => new(null, false, null, code, message);
}

/// <summary>Reads command topics: the levels between the camera's id and <c>set</c>.</summary>
internal static class CommandParser
{
    private static readonly TimeSpan ShortestPulse = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPulse = TimeSpan.FromHours(1);

    /// <summary>Reads one.</summary>
    /// <param name="levels">For example <c>settings</c>, <c>brightness</c>, or <c>channel</c>, <c>2</c>, <c>snapshot</c>.</param>
    /// <param name="payload">The payload as text.</param>
    public static ParsedCommand Parse(ReadOnlySpan<string> levels, string payload)
    {
        int? channel = null;
        if (levels is ["channel", var number, ..])
        {
            if (Number(number) is not { } parsed)
            {
                return ParsedCommand.Refused(CommandCode.Unknown, $"'{number}' is not a channel: a number from 1");
            }

            channel = parsed;
            levels = levels[2..];
        }

        return levels switch
        {
            ["settings", var name] => Of(new SetSetting(name, payload, channel)),
            ["snapshot"] => new ParsedCommand(null, true, channel, CommandCode.Done, null),
            _ when channel is not null => Nothing(),
            ["output", var port] => Output(port, payload),
            ["reboot"] => Press(payload, new RebootCamera()),
            ["save"] => Press(payload, new SaveSettings()),
            ["factory"] => Press(payload, new FactoryReset()),
            ["focus"] => Focus(payload),
            ["zoom"] => Zoom(payload),
            _ => Nothing(),
        };
    }

    private static ParsedCommand Output(string port, string payload)
    {
        if (Number(port) is not { } number)
        {
            return ParsedCommand.Refused(CommandCode.Unknown, $"'{port}' is not an output: a number from 1");
        }

        var text = payload.Trim().ToUpperInvariant();
        if (text.StartsWith("PULSE:", StringComparison.Ordinal) && int.TryParse(text.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            && TimeSpan.FromMilliseconds(milliseconds) is var duration && duration >= ShortestPulse && duration <= LongestPulse)
        {
            return Of(new SwitchOutput(number, OutputAction.Pulse, duration));
        }

        return text switch
        {
            "ON" => Of(new SwitchOutput(number, OutputAction.On)),
            "OFF" => Of(new SwitchOutput(number, OutputAction.Off)),
            "TOGGLE" => Of(new SwitchOutput(number, OutputAction.Toggle)),
            _ => ParsedCommand.Refused(CommandCode.InvalidValue, "allowed are ON, OFF, TOGGLE and PULSE:<milliseconds> with 50 to 3600000"),
        };
    }

    private static ParsedCommand Press(string payload, CameraCommand command)
        => payload.Trim().Equals("PRESS", StringComparison.OrdinalIgnoreCase) ? Of(command) : ParsedCommand.Refused(CommandCode.InvalidValue, "allowed is PRESS");

    private static ParsedCommand Focus(string payload) => payload.Trim().ToLowerInvariant() switch
    {
        "auto" => Of(new MoveFocus(FocusAction.Auto)),
        "auto-short" => Of(new MoveFocus(FocusAction.AutoShort)),
        var text when Steps(text) is { } steps => Of(new MoveFocus(FocusAction.Steps, steps)),
        _ => ParsedCommand.Refused(CommandCode.InvalidValue, "allowed are auto, auto-short and a signed number of motor steps"),
    };

    private static ParsedCommand Zoom(string payload) => payload.Trim().ToLowerInvariant() switch
    {
        "reset" => Of(new MoveZoom(null)),
        var text when Steps(text) is { } steps => Of(new MoveZoom(steps)),
        _ => ParsedCommand.Refused(CommandCode.InvalidValue, "allowed are reset and a signed number of motor steps"),
    };

    private static ParsedCommand Of(CameraCommand command) => new(command, false, null, CommandCode.Done, null);

    private static ParsedCommand Nothing()
        => ParsedCommand.Refused(CommandCode.Unknown, "no such command: there are settings/<name>, output/<n>, snapshot, reboot, save, factory, focus and zoom, and channel/<n>/ before settings and snapshot, each followed by /set");

    private static int? Number(string text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static int? Steps(string text)
        => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var steps) && steps != 0 ? steps : null;
}
