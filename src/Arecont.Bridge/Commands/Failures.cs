using Arecont.Bridge.Data;
using Arecont.Bridge.Hosting;
using Arecont.Bridge.Plugins;
using Arecont.Bridge.Users;

namespace Arecont.Bridge.Commands;

/// <summary>Turns what a user can mend into a line on the error output; everything else is a defect and keeps its stack trace.</summary>
internal static class Failures
{
    /// <summary>Runs a command's body.</summary>
    public static async Task<int> ReportAsync(Func<Task<int>> body)
    {
        try
        {
            return await body();
        }
        catch (Exception exception) when (exception is StartException or PluginException or DataFolderException or UsersFileException)
        {
            await Console.Error.WriteLineAsync($"arecont-bridge: {exception.Message}");
            return ExitCodes.Wrong;
        }
    }
}
