using System.Text.Json;
using Arecont.Camera;
using Arecont.Camera.Identity;
using Spectre.Console;

namespace Arecont.Bridge.Lan;

/// <summary>Asks one camera who it is and what it can do.</summary>
internal static class Probe
{
    /// <summary>Asks, with progress on the error output, then prints a table or JSON.</summary>
    public static async Task<int> RunAsync(CameraClientOptions options, bool json, CancellationToken cancellationToken)
    {
        CameraIdentity identity;
        try
        {
            identity = await Screen.Progress.Status().StartAsync(
                $"Asking {options.Host}:{options.Port} ...",
                _ => new CameraClient(options, TimeProvider.System).IdentifyAsync(cancellationToken));
        }
        catch (CameraException exception)
        {
            await Console.Error.WriteLineAsync($"arecont-bridge: {exception.Message}{Remedy(exception.Error, options)}");
            return ExitCodes.Wrong;
        }

        var probed = ProbedCamera.From(options, identity);
        if (json)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(probed, LanJson.Default.ProbedCamera));
        }
        else
        {
            Show(probed);
        }

        return ExitCodes.Done;
    }

    private static string Remedy(CameraError error, CameraClientOptions options) => error switch
    {
        CameraError.Unauthorized when options.UserName is null => "; give a user with --user and the password in ARECONT_PASSWORD",
        CameraError.Unauthorized => "; the user or the password is wrong",
        CameraError.Unreachable => "; is the address right, and does the camera have power?",
        _ => string.Empty,
    };

    private static void Show(ProbedCamera camera)
    {
        var table = new Table().HideHeaders().AddColumns("what", "value");
        table.AddRow("Address", $"{camera.Host}:{camera.Port}");
        table.AddRow("Model", Markup.Escape($"{camera.Model} ({camera.ModelNumber})"));
        table.AddRow("Firmware", Markup.Escape(camera.Firmware));
        table.AddRow("MAC", camera.Mac ?? "not told");
        table.AddRow("Sensors", camera.SensorWidth > 0 ? $"{camera.Channels}, {camera.SensorWidth} x {camera.SensorHeight} each" : $"{camera.Channels}");
        table.AddRow("Features", string.Join(", ", camera.Features));
        table.AddRow("Settings", $"{camera.Settings.Length} answer; --json lists them");
        Screen.Results.Write(table);
    }
}
