using System.Globalization;
using System.Text.Json;
using Arecont.Camera.Discovery;
using Spectre.Console;

namespace Arecont.Bridge.Lan;

/// <summary>Searches the LAN and shows what answers.</summary>
internal static class Discovery
{
    /// <summary>Searches, with progress on the error output, then prints a table or JSON.</summary>
    public static async Task<int> RunAsync(DiscoveryOptions options, bool json, CancellationToken cancellationToken)
    {
        var found = new List<DiscoveredCamera>();
        await Screen.Progress.Status().StartAsync("Searching ...", async context =>
        {
            await foreach (var camera in CameraDiscovery.FindAsync(options, TimeProvider.System, cancellationToken))
            {
                found.Add(camera);
                context.Status($"Searching ... {found.Count} found");
            }
        });
        found.Sort((left, right) => string.CompareOrdinal(left.MacAddress, right.MacAddress));
        if (json)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(found.Select(FoundCamera.From).ToArray(), LanJson.Default.FoundCameraArray));
        }
        else
        {
            Show(found);
        }

        return ExitCodes.Done;
    }

    private static void Show(List<DiscoveredCamera> found)
    {
        if (found.Count == 0)
        {
            Screen.Results.MarkupLine("No camera answered. Cameras on another network do not hear the question; try probe with an address.");
            return;
        }

        var table = new Table().AddColumns("Address", "MAC", "Model number", "Answered from");
        foreach (var camera in found)
        {
            table.AddRow(
                camera.Address.ToString(),
                camera.MacAddress,
                camera.ModelNumber?.ToString(CultureInfo.InvariantCulture) ?? "-",
                camera.ReceivedFrom.ToString());
        }

        Screen.Results.Write(table);
        Screen.Results.WriteLine($"{found.Count} found. Next: arecont-bridge probe {found[0].Address}");
    }
}
