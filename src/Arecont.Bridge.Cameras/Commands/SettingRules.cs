using System.Diagnostics.CodeAnalysis;
using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Cameras.Settings;
using Arecont.Bridge.Contract.Commands;
using Arecont.Camera.Identity;
using Arecont.Camera.Settings;

namespace Arecont.Bridge.Cameras.Commands;

/// <summary>
/// What may be set and read at all, decided without asking the camera: known names, ranges, what the configuration allows, and what
/// this camera has. Messages name camera, setting and value, but never a secret's value.
/// </summary>
internal sealed class SettingRules(CameraConfiguration configuration)
{
    /// <summary>Checks a set.</summary>
    /// <param name="command">The command.</param>
    /// <param name="identity">The camera; null while nobody knows it.</param>
    /// <param name="write">What to send.</param>
    /// <param name="refusal">Why not.</param>
    public bool TryWrite(
        SetSetting command, CameraIdentity? identity, [NotNullWhen(true)] out SettingWrite? write, [NotNullWhen(false)] out CommandResult? refusal)
    {
        write = null;
        if (!TryFind(command.Name, out var definition, out refusal))
        {
            return false;
        }

        refusal = RefuseByNature(definition) ?? RefuseByConfiguration(definition);
        if (refusal is not null)
        {
            return false;
        }

        if (!SettingValue.TryNormalize(definition, command.Value, out var value, out var allowed))
        {
            var given = definition.Access == SettingAccess.Secret ? "the value" : $"\"{Shorten(command.Value)}\"";
            refusal = Refuse(CommandCode.InvalidValue, $"{definition.Name}: {given} is not allowed, only {allowed}");
            return false;
        }

        refusal = RefuseAction(definition, value) ?? RefuseByCamera(definition, command.Channel, identity);
        if (refusal is not null)
        {
            return false;
        }

        write = new SettingWrite(definition, value, identity is { Channels: > 1 } ? command.Channel : null);
        return true;
    }

    /// <summary>Checks a get.</summary>
    public bool TryRead(
        GetSetting command, CameraIdentity? identity, [NotNullWhen(true)] out SettingDefinition? definition, [NotNullWhen(false)] out CommandResult? refusal)
    {
        if (!TryFind(command.Name, out definition, out refusal))
        {
            return false;
        }

        refusal = definition.Scope == SettingScope.Request
            ? Refuse(CommandCode.NotAllowed, $"{definition.Name} is a part of picture requests, not a setting")
            : !definition.CanRead || definition.Access == SettingAccess.Secret
                ? Refuse(CommandCode.NotAllowed, $"{definition.Name} cannot be read")
                : RefuseByCamera(definition, command.Channel, identity);
        return refusal is null;
    }

    /// <summary>Checks a channel number.</summary>
    public CommandResult? RefuseChannel(int? channel, CameraIdentity? identity)
        => channel is not { } number || (number >= 1 && (identity is null || number <= identity.Channels))
            ? null
            : Refuse(CommandCode.Unknown, identity is { Channels: > 1 }
                ? $"no channel {number}: the camera has channels 1 to {identity.Channels}"
                : $"no channel {number}: the camera has one sensor");

    /// <summary>A refusal that names the camera.</summary>
    public CommandResult Refuse(CommandCode code, string message) => new(code, $"{configuration.Id}: {message}");

    private bool TryFind(string name, [NotNullWhen(true)] out SettingDefinition? definition, [NotNullWhen(false)] out CommandResult? refusal)
    {
        refusal = null;
        if (SettingCatalogue.TryFind(name, out definition))
        {
            return true;
        }

        var nearest = SettingCatalogue.Nearest(name) is { } near ? $"; did you mean {near}?" : string.Empty;
        refusal = Refuse(CommandCode.Unknown, $"no setting is called \"{Shorten(name)}\"{nearest}");
        return false;
    }

    private CommandResult? RefuseByNature(SettingDefinition definition)
    {
        if (definition.Scope == SettingScope.Request)
        {
            return Refuse(CommandCode.NotAllowed, $"{definition.Name} is a part of picture requests, not a setting");
        }

        if (!definition.CanWrite)
        {
            return Refuse(CommandCode.NotAllowed, $"{definition.Name} can only be read");
        }

        // Saving, restarting and resetting have rules of their own.
        return definition.Risk == SettingRisk.Service && definition.Name != SettingNames.Actions
            ? Refuse(CommandCode.NotAllowed, $"{definition.Name} is never set by the bridge: it changes how the camera serves everyone, "
                + (definition.Name == "mdmode" ? "with mdmode=on it sends pictures only while something moves; to switch motion detection use motiondetect" : "use the camera's own page"))
            : null;
    }

    private CommandResult? RefuseByConfiguration(SettingDefinition definition) => definition.Risk switch
    {
        SettingRisk.Network when !configuration.Allow.Network
            => Refuse(CommandCode.NotAllowed, $"{definition.Name} could make the camera unreachable; the camera's configuration must say allow.network: true"),
        SettingRisk.Credentials when !configuration.Allow.Credentials
            => Refuse(CommandCode.NotAllowed, $"{definition.Name} is a password; the camera's configuration must say allow.credentials: true"),
        _ => null,
    };

    private CommandResult? RefuseAction(SettingDefinition definition, string value)
        => definition.Name == SettingNames.Actions && value == "factory" && !configuration.Allow.FactoryReset ? RefuseFactoryReset() : null;

    /// <summary>The refusal of a factory reset that the configuration does not allow.</summary>
    public CommandResult RefuseFactoryReset()
        => Refuse(CommandCode.NotAllowed, "a factory reset is not allowed; the camera's configuration must say allow.factoryReset: true");

    private CommandResult? RefuseByCamera(SettingDefinition definition, int? channel, CameraIdentity? identity)
    {
        if (RefuseChannel(channel, identity) is { } refusal)
        {
            return refusal;
        }

        if (identity is null)
        {
            return null;
        }

        if (channel is not null && identity.Channels > 1 && definition.Scope == SettingScope.Camera)
        {
            return Refuse(CommandCode.Unknown, $"{definition.Name} belongs to the whole camera, not to a channel");
        }

        return definition.CanRead && definition.Kind != SettingKind.MotionResult && !identity.Settings.Contains(definition.Name)
            ? Refuse(CommandCode.NotSupported, $"the camera ({identity.Model}) does not have {definition.Name}")
            : null;
    }

    private static string Shorten(string text) => text.Length <= 64 ? text : string.Concat(text.AsSpan(0, 64), "...");
}
