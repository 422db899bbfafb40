using Arecont.Benchmarks.Measuring;

namespace Arecont.Benchmarks.Video;

/// <summary>A line of the table.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Ours">Our text.</param>
/// <param name="Peer">The peer's text.</param>
/// <param name="Ratio">Our number over the peer's; null without both.</param>
/// <param name="Aim">What we want.</param>
/// <param name="IsMet">Null where that cannot be said.</param>
internal sealed record VideoRow(string Name, string Ours, string Peer, double? Ratio, string Aim, bool? IsMet)
{
    /// <summary>What nothing can undercut, where it was measured.</summary>
    public string Floor { get; init; } = "-";

    /// <summary>A row whose aim is a share of the peer's number.</summary>
    public static VideoRow Share(string name, double? ours, double? peer, double? floor, string format, double? share, string peerName = "gst")
    {
        var ratio = ours / peer;
        return new(
            name, Text(ours, format), Text(peer, format), ratio,
            share is { } aim ? $"<= {Numbers.Text(aim, "0.00")} x {peerName}" : "-", ratio is { } reached && share is not null ? reached <= share : null)
        {
            Floor = Text(floor, format),
        };
    }

    /// <summary>A row whose aim is a number of its own.</summary>
    public static VideoRow Most(string name, Outcome<Reached> ours, Outcome<Reached> peer, string format, double most, string unit)
        => new(
            name, ours.Show(it => it.Text(format)), peer.Show(it => it.Text(format)),
            ours.Get(it => it.Number) / peer.Get(it => it.Number), $"<= {Numbers.Text(most, "0.##")} {unit}", ours.Value is null ? null : ours.Value.Number <= most);

    public string[] Columns() =>
        [Name, Ours, Peer, Ratio is { } ratio ? Numbers.Text(ratio, "0.00") : "-", Floor, Aim, IsMet switch { true => "yes", false => "no", _ => "-" }];

    private static string Text(double? number, string format) => number is { } known ? Numbers.Text(known, format) : "-";
}
