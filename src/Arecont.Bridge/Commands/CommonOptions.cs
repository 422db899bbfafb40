using System.CommandLine;
using Arecont.Bridge.Logging;

namespace Arecont.Bridge.Commands;

/// <summary>Options of more than one command.</summary>
internal static class CommonOptions
{
    /// <summary><c>--config FILE</c>.</summary>
    public static Option<string> Config() => new("--config", "-c") { Description = "The configuration file (YAML).", HelpName = "FILE", Required = true };

    /// <summary><c>--log console|json</c>.</summary>
    public static Option<LogFormat> Log() => new("--log") { Description = "How the log is written: console or json.", HelpName = "console|json", DefaultValueFactory = _ => LogFormat.Console };

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Prints JSON on standard output and nothing else there." };
}
