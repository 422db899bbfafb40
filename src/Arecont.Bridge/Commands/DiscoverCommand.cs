using System.CommandLine;

namespace Arecont.Bridge.Commands;

internal static class DiscoverCommand
{
    public static Command Create() => new("discover");
}
