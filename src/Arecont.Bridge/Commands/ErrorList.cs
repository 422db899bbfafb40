using Arecont.Bridge.Contract.Configuration;

namespace Arecont.Bridge.Commands;

/// <summary>Prints everything wrong with a configuration.</summary>
internal static class ErrorList
{
    /// <summary>One line each, then how many.</summary>
    public static void Print(IReadOnlyList<ConfigurationError> errors, TextWriter output)
    {
        foreach (var error in errors)
        {
            output.WriteLine(error.ToString());
        }

        output.WriteLine(errors.Count == 1 ? "1 error" : $"{errors.Count} errors");
    }
}
