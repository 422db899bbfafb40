using Arecont.Bridge.Cameras.Ports;
using Arecont.Bridge.Contract.Commands;

namespace Arecont.Bridge.Cameras.Commands;

/// <summary>Switches the relay. A new command replaces a running pulse.</summary>
internal sealed class OutputCommands(OutputControl output, SettingRules rules)
{
    private static readonly TimeSpan ShortestPulse = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPulse = TimeSpan.FromHours(1);

    /// <summary>What is wrong with the command by itself, or null.</summary>
    public CommandResult? Refuse(SwitchOutput command)
    {
        if (command.Port != PortStates.Number)
        {
            return rules.Refuse(CommandCode.Unknown, $"no output {command.Port}: cameras have output 1 at most");
        }

        return command.Action == OutputAction.Pulse && (command.Duration < ShortestPulse || command.Duration > LongestPulse)
            ? rules.Refuse(CommandCode.InvalidValue, $"output 1: a pulse of {command.Duration.TotalMilliseconds:0} ms is not allowed, only 50 to 3600000 ms")
            : null;
    }

    public async Task<CommandResult> RunAsync(SwitchOutput command, CancellationToken cancellationToken)
    {
        bool wanted;
        bool reads;
        switch (command.Action)
        {
            case OutputAction.Pulse:
                wanted = true;
                reads = await output.PulseAsync(command.Duration, cancellationToken).ConfigureAwait(false);
                break;
            case OutputAction.Toggle:
                wanted = await output.ReadAsync(cancellationToken).ConfigureAwait(false) is not true;
                reads = await output.SwitchAsync(wanted, cancellationToken).ConfigureAwait(false);
                break;
            default:
                wanted = command.Action == OutputAction.On;
                reads = await output.SwitchAsync(wanted, cancellationToken).ConfigureAwait(false);
                break;
        }

        return reads == wanted
            ? CommandResult.Done(Word(reads))
            : rules.Refuse(CommandCode.Refused, $"output 1: the camera did not take {Word(wanted)} and kept {Word(reads)}") with { Value = Word(reads) };
    }

    private static string Word(bool on) => on ? "on" : "off";
}
