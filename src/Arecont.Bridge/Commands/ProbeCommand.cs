using System.CommandLine;

namespace Arecont.Bridge.Commands;

internal static class ProbeCommand
{
    public static Command Create() => new("probe");
}
