using System.Globalization;
using Arecont.Camera.Settings;

namespace Arecont.Camera.Tests.Settings;

/// <summary>For every row: what it allows is accepted and comes out canonical, what lies just outside is refused.</summary>
public class SettingValuePropertyTests
{
    public static TheoryData<string> Names => [.. SettingCatalogue.All.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void TryNormalize_AllowedValue_IsAcceptedAndStable(string name)
    {
        var row = Row(name);
        foreach (var allowed in Inside(row))
        {
            Assert.True(SettingValue.TryNormalize(row, allowed, out var value, out _), $"{name} refuses {allowed}.");
            Assert.True(SettingValue.TryNormalize(row, value, out var again, out _), $"{name} refuses its own {value}.");
            Assert.Equal(value, again);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TryNormalize_ValueJustOutside_IsRefusedWithWords(string name)
    {
        var row = Row(name);
        var outside = Outside(row).ToArray();
        Assert.NotEmpty(outside);
        Assert.All(outside, value =>
        {
            Assert.False(SettingValue.TryNormalize(row, value, out _, out var allowed), $"{name} accepts {value}.");
            Assert.Equal(SettingValue.Allowed(row), allowed);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Canonical_OfAcceptedValue_IsTheSame(string name)
    {
        var row = Row(name);
        Assert.All(Inside(row).Where(_ => row.Access != SettingAccess.Secret), allowed =>
        {
            Assert.True(SettingValue.TryNormalize(row, allowed, out var value, out _));
            Assert.Equal(value, SettingValue.Canonical(row, allowed));
        });
    }

    private static IEnumerable<string> Inside(SettingDefinition row) => row.Kind switch
    {
        SettingKind.Toggle => ["on", "off", "ON", "Off", "true", "FALSE", "1", "0"],
        SettingKind.Number => Numbers(row, 0),
        SettingKind.Choice => Words(row),
        SettingKind.ChoiceOrSteps => [.. Words(row), .. Numbers(row, 0)],
        SettingKind.Text => ["x", new string('x', row.MaximumLength)],
        SettingKind.IPv4Address => ["224.0.0.0", "239.255.255.255"],
        SettingKind.IPv6Address => ["::", "2001:db8::1"],
        SettingKind.ZoneMask => ["0000000000000000", "FFFFFFFFFFFFFFFF"],
        SettingKind.Size => [Size(row.SmallestSize!.Value), Size(row.LargestSize!.Value)],
        SettingKind.Rectangle => ["0,0,0,0", "0,1,2,3"],
        _ => [],
    };

    private static IEnumerable<string> Outside(SettingDefinition row) => row.Kind switch
    {
        SettingKind.Toggle => ["", "2", "onn", "o"],
        SettingKind.Number => ["", "x", "1.5", "1 2", .. Numbers(row, 1)],
        SettingKind.Choice => ["", "no-such-word", row.Choices[0] + "x", .. row.Choices.Select(word => word[..^1]).Where(word => !row.Choices.Contains(word))],
        SettingKind.ChoiceOrSteps => ["", "no-such-word", .. Numbers(row, 1)],
        SettingKind.Text => ["", new string('x', row.MaximumLength + 1), "a\u0000b", "a\nb", "a\u0085b"],
        SettingKind.IPv4Address => ["", "x", "256.1.1.1", "1.1.1", .. OutsideAddresses(row)],
        SettingKind.IPv6Address => ["", "x", "1.2.3.4", "2001:db8::1::2", "[::1]", "[::1]:80"],
        SettingKind.ZoneMask => ["", "000000000000000", "00000000000000000", "000000000000000x", "0x00000000000000"],
        SettingKind.Size => OutsideSizes(row.SmallestSize!.Value, row.LargestSize!.Value),
        SettingKind.Rectangle => ["", "0,0,0", "0,0,0,0,0", "-1,0,0,0", "1,0,0,0", "0,1,0,0", "a,b,c,d"],
        _ => ["", "x", "no motion"],
    };

    private static IEnumerable<string> Words(SettingDefinition row)
        => [.. row.Choices, .. row.Choices.Select(word => word.ToUpperInvariant()), .. row.ChoiceSpellings.Keys];

    /// <summary>The two ends of the range, or the numbers that lie <paramref name="beyond"/> them.</summary>
    private static IEnumerable<string> Numbers(SettingDefinition row, long beyond)
        => new[] { (row.Minimum ?? int.MinValue) - beyond, (row.Maximum ?? int.MaxValue) + beyond }.Select(number => number.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<string> OutsideAddresses(SettingDefinition row)
        => row.Minimum is null ? [] : ["223.255.255.255", "240.0.0.0"];

    private static IEnumerable<string> OutsideSizes(PixelSize smallest, PixelSize largest) =>
    [
        "", "640", "640,480,1", "axb",
        Size(smallest with { Width = smallest.Width - 1 }), Size(smallest with { Height = smallest.Height - 1 }),
        Size(largest with { Width = largest.Width + 1 }), Size(largest with { Height = largest.Height + 1 }),
    ];

    private static string Size(PixelSize size) => string.Create(CultureInfo.InvariantCulture, $"{size.Width},{size.Height}");

    private static SettingDefinition Row(string name)
    {
        Assert.True(SettingCatalogue.TryFind(name, out var row));
        return row;
    }
}
