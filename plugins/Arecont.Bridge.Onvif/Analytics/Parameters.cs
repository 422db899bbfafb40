using System.Globalization;
using System.Xml;
using Arecont.Bridge.Onvif.Services;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.Analytics;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Bridge.Onvif.Analytics;

/// <summary>Reads and writes the parameters of modules and rules.</summary>
internal static class Parameters
{
    /// <summary>A parameter with a text; none where there is no text.</summary>
    public static void Add(this ItemList parameters, string name, string? value)
    {
        if (value is not null)
        {
            parameters.SimpleItems.Add(new SimpleItem { Name = name, Value = value });
        }
    }

    /// <summary>A parameter with a number; none where there is no number.</summary>
    public static void Add(this ItemList parameters, string name, int? value) => parameters.Add(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>The number that a parameter is, or a refusal.</summary>
    public static int Number(SimpleItem item, SettingDraft draft)
        => int.TryParse(item.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw draft.Invalid($"{item.Name}: \"{Shorten(item.Value)}\" is no whole number.");

    /// <summary>The refusal of a parameter that is not there.</summary>
    public static Soap.OnvifFaultException Unknown(string? name, SettingDraft draft) => draft.Invalid($"There is no parameter {Shorten(name)}.");

    /// <summary>Which numbers a parameter may have.</summary>
    public static ConfigOptions Range(string name, long minimum, long maximum) => new()
    {
        Name = name,
        Type = new XmlQualifiedName("IntRange", OnvifNames.Schema),
        IntRange = new IntRange { Min = (int)minimum, Max = (int)maximum },
    };

    private static string Shorten(string? text) => text is { Length: > 64 } ? text[..64] + "..." : text ?? string.Empty;
}
