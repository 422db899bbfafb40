using Spectre.Console;

namespace Arecont.Bridge.Lan;

/// <summary>Where the commands for people write: results to standard output, progress to the error output.</summary>
internal static class Screen
{
    private const int WidthOfAFile = 200;

    /// <summary>Results.</summary>
    public static IAnsiConsole Results { get; } = Make(Console.Out, Console.IsOutputRedirected);

    /// <summary>Progress and complaints.</summary>
    public static IAnsiConsole Progress { get; } = Make(Console.Error, Console.IsErrorRedirected);

    private static IAnsiConsole Make(TextWriter output, bool isFile)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (isFile)
        {
            console.Profile.Width = WidthOfAFile;
        }

        return console;
    }
}
