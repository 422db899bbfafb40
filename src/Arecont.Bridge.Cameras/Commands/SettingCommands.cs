using Arecont.Bridge.Cameras.Ports;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Cameras.Settings;
using Arecont.Bridge.Contract.Commands;
using Arecont.Camera;
using Arecont.Camera.Settings;

namespace Arecont.Bridge.Cameras.Commands;

/// <summary>Sets and gets settings. What a camera echoes proves nothing, for it refuses in silence: every set is read back.</summary>
internal sealed class SettingCommands(CameraContext camera, SettingRules rules, SettingsKeeper keeper, OutputControl output, Credentials credentials)
{
    private static readonly TimeSpan SettlePause = TimeSpan.FromMilliseconds(200);

    public async Task<CommandResult> SetAsync(SettingWrite write, CancellationToken cancellationToken)
    {
        var (definition, value, channel) = write;
        if (definition.Name == SettingNames.Output)
        {
            var reads = await output.SwitchAsync(value == "on", cancellationToken).ConfigureAwait(false) ? "on" : "off";
            return reads == value ? CommandResult.Done(reads) : Refused(new SettingKey(definition.Name, null), value, reads);
        }

        await camera.Link.SetAsync(definition.Name, value, channel, cancellationToken).ConfigureAwait(false);
        if (definition.Access == SettingAccess.Secret)
        {
            credentials.Changed(definition.Name, value);
            return CommandResult.Done();
        }

        return definition.CanRead ? await ReadBackAsync(write, cancellationToken).ConfigureAwait(false) : CommandResult.Done();
    }

    public async Task<CommandResult> GetAsync(GetSetting command, SettingDefinition definition, CancellationToken cancellationToken)
    {
        var perChannel = definition.Scope == SettingScope.Channel && camera.HasChannels;
        if (perChannel && command.Channel is null && SettingPlan.IsKept(definition))
        {
            var values = new List<string>();
            foreach (var key in Keys(definition, null))
            {
                values.Add(await ReadAsync(key, definition, cancellationToken).ConfigureAwait(false));
            }

            return CommandResult.Done(values.Distinct().Count() == 1 ? values[0] : string.Join(" | ", values));
        }

        var value = await ReadAsync(new SettingKey(definition.Name, perChannel ? command.Channel : null), definition, cancellationToken).ConfigureAwait(false);
        return CommandResult.Done(value);
    }

    private async Task<CommandResult> ReadBackAsync(SettingWrite write, CancellationToken cancellationToken)
    {
        CommandResult? refused = null;
        foreach (var key in Keys(write.Definition, write.Channel))
        {
            string reads;
            try
            {
                reads = await ReadAsync(key, write.Definition, cancellationToken).ConfigureAwait(false);
                if (reads != write.Value)
                {
                    // Some values take a moment, and not every camera hands a set without channel on to all of its sensors.
                    await Task.Delay(SettlePause, camera.Time, cancellationToken).ConfigureAwait(false);
                    if (key.Channel is not null && write.Channel is null)
                    {
                        await camera.Link.SetAsync(key.Name, write.Value, key.Channel, cancellationToken).ConfigureAwait(false);
                    }

                    reads = await ReadAsync(key, write.Definition, cancellationToken).ConfigureAwait(false);
                }
            }
            catch (CameraException exception) when (exception.Error == CameraError.NotSupported)
            {
                return rules.Refuse(CommandCode.NotSupported, $"the camera does not have {key}");
            }

            if (reads != write.Value)
            {
                refused ??= Refused(key, write.Value, reads);
            }
            else if (write.Definition.Persistence == SettingPersistence.AfterSave)
            {
                keeper.MarkUnsaved(key);
            }
        }

        return refused ?? CommandResult.Done(write.Value);
    }

    private async Task<string> ReadAsync(SettingKey key, SettingDefinition definition, CancellationToken cancellationToken)
    {
        var value = await camera.Link.GetAsync(key.Name, key.Channel, cancellationToken).ConfigureAwait(false);
        if (SettingPlan.IsKept(definition))
        {
            keeper.Expect(key);
            keeper.Take(key, value);
        }

        return value;
    }

    private IEnumerable<SettingKey> Keys(SettingDefinition definition, int? channel)
        => definition.Scope == SettingScope.Channel && camera.Identity is { Channels: > 1 } identity && channel is null
            ? Enumerable.Range(1, identity.Channels).Select(number => new SettingKey(definition.Name, number))
            : [new SettingKey(definition.Name, channel)];

    private CommandResult Refused(SettingKey key, string wanted, string kept)
        => rules.Refuse(CommandCode.Refused, $"{key}: the camera did not take {wanted} and kept {kept}") with { Value = kept };
}
