using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Soap;

namespace Arecont.Bridge.Onvif.Services;

/// <summary>What a camera's refusals become: faults with the same words.</summary>
internal static class CommandFaults
{
    /// <summary>Carries out a command, or throws its fault.</summary>
    /// <param name="camera">Who.</param>
    /// <param name="command">What.</param>
    /// <param name="invalidValue">The subcode below <c>ter:InvalidArgVal</c> that the operation names for a value out of range, or null.</param>
    /// <param name="cancellationToken">The call's.</param>
    public static async Task<CommandResult> DemandAsync(
        this ICamera camera, CameraCommand command, string? invalidValue, CancellationToken cancellationToken)
        => (await camera.ExecuteAsync(command, cancellationToken).ConfigureAwait(false)).OrFault(invalidValue);

    /// <summary>The result itself where it succeeded.</summary>
    /// <exception cref="OnvifFaultException">It did not.</exception>
    public static CommandResult OrFault(this CommandResult result, string? invalidValue = null)
        => result.Succeeded ? result : throw Fault(result, invalidValue);

    private static OnvifFaultException Fault(CommandResult result, string? invalidValue)
    {
        var reason = result.Message ?? "The camera did not do it.";
        return result.Code switch
        {
            CommandCode.InvalidValue => Faults.InvalidArgVal(invalidValue, reason),
            CommandCode.Unknown or CommandCode.NotSupported => Faults.ActionNotSupported(null, reason),
            CommandCode.NotAllowed => Faults.OperationProhibited(reason),
            _ => Faults.Action(null, reason),
        };
    }
}
