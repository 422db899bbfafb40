using System.Collections.Frozen;

namespace Arecont.Bridge.Contract.Commands;

/// <summary>The names of outcomes in messages: <c>done</c>, <c>invalid_value</c>, ...</summary>
public static class CommandCodeNames
{
    private static readonly FrozenDictionary<CommandCode, string> Names = new Dictionary<CommandCode, string>
    {
        [CommandCode.Done] = "done",
        [CommandCode.Unknown] = "unknown",
        [CommandCode.InvalidValue] = "invalid_value",
        [CommandCode.NotSupported] = "not_supported",
        [CommandCode.NotAllowed] = "not_allowed",
        [CommandCode.Refused] = "refused",
        [CommandCode.Offline] = "offline",
        [CommandCode.TimedOut] = "timed_out",
        [CommandCode.Overloaded] = "overloaded",
        [CommandCode.Failed] = "failed",
    }.ToFrozenDictionary();

    /// <summary>The name of an outcome.</summary>
    public static string Name(CommandCode code) => Names[code];
}
