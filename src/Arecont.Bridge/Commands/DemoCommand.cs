using System.CommandLine;

namespace Arecont.Bridge.Commands;

internal static class DemoCommand
{
    public static Command Create() => new("demo");
}
