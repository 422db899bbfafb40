using Arecont.Benchmarks.Measuring;

namespace Arecont.Benchmarks.Onvif;

/// <summary>Requests a second, with the login of each, beside a bare Kestrel that writes the same bytes: by turns, so that noise meets both.</summary>
internal static class RateTable
{
    private const int Slices = 5;
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(3);

    public static async Task PrintAsync()
    {
        await using var bridge = await OnvifBridge.StartAsync();
        var (bare, port) = await Child.StartAsync(BareServerChild.Role, []);
        await using (bare)
        {
            var rows = new List<string[]>();
            foreach (var row in RateRow.All)
            {
                await Console.Error.WriteLineAsync($"{row.Name}...");
                rows.Add(await MeasureAsync(row, bridge, bare, Numbers.Parse(port)));
            }

            Markdown.Print(
                $"ONVIF requests ({HttpLoad.Connections} connections)",
                ["request", "answer B", "ours requests/s", "bare Kestrel", "ratio (aim >= 0.5)", "ours CPU µs per request", "bare Kestrel", "ours allocated B per request", "bare Kestrel"],
                rows);
        }
    }

    private static async Task<string[]> MeasureAsync(RateRow row, OnvifBridge bridge, Child bare, int port)
    {
        var requests = await row.PrepareAsync(bridge);
        var answer = requests[0].Select(request => HttpLoad.Ask(bridge.Port, request)).Last();
        await bare.AskAsync(Convert.ToBase64String(answer));
        await OursAsync(Warm);
        await BareAsync(Warm);

        var slices = new List<(RateSlice Ours, RateSlice Bare)>(Slices);
        for (var slice = 0; slice < Slices; slice++)
        {
            slices.Add((await OursAsync(Slice), await BareAsync(Slice)));
        }

        var (ours, floor) = slices.OrderBy(slice => slice.Ours.PerSecond / slice.Bare.PerSecond).ElementAt(Slices / 2);
        return
        [
            row.Name, $"{answer.Length}", Numbers.Text(ours.PerSecond, "0"), Numbers.Text(floor.PerSecond, "0"), Numbers.Text(ours.PerSecond / floor.PerSecond, "0.00"),
            Numbers.Text(ours.Microseconds), Numbers.Text(floor.Microseconds), Numbers.Text(ours.Bytes, "0"), Numbers.Text(floor.Bytes, "0"),
        ];

        Task<RateSlice> OursAsync(TimeSpan duration) => RateSlice.MeasureAsync(bridge.UsageAsync, bridge.Port, requests, duration);

        Task<RateSlice> BareAsync(TimeSpan duration) => RateSlice.MeasureAsync(bare.UsageAsync, port, requests, duration);
    }
}
