namespace Arecont.Bridge.Contract.Commands;

/// <summary>How a command ended.</summary>
/// <param name="Code">The outcome.</param>
/// <param name="Message">For people: camera, key, value and what is allowed; null on success. No secrets.</param>
/// <param name="Value">The value read back from the camera, where the command has one.</param>
public sealed record CommandResult(CommandCode Code, string? Message = null, string? Value = null)
{
    /// <summary>True when the command did what was asked.</summary>
    public bool Succeeded => Code == CommandCode.Done;

    /// <summary>Done, with the value read back.</summary>
    public static CommandResult Done(string? value = null) => new(CommandCode.Done, null, value);
}
