using System.Globalization;

namespace Arecont.Camera.Settings.Values;

/// <summary>Sizes (<c>width,height</c>) and rectangles (<c>left,top,right,bottom</c>) in whole pixels.</summary>
internal static class GeometryValue
{
    public static string? NormalizeSize(SettingDefinition definition, string text)
    {
        if (Numbers(text.Replace('x', ',').Replace('X', ','), 2) is not [var width, var height])
        {
            return null;
        }

        var smallest = definition.SmallestSize ?? new PixelSize(1, 1);
        var largest = definition.LargestSize ?? new PixelSize(int.MaxValue, int.MaxValue);
        return width >= smallest.Width && width <= largest.Width && height >= smallest.Height && height <= largest.Height
            ? Joined(width, height)
            : null;
    }

    public static string? NormalizeRectangle(SettingDefinition definition, string text)
        => Numbers(text, 4) is [var left, var top, var right, var bottom] sides
            && sides.All(side => side >= (definition.Minimum ?? int.MinValue) && side <= (definition.Maximum ?? int.MaxValue))
            && left <= right && top <= bottom
            ? Joined(left, top, right, bottom)
            : null;

    public static string AllowedSize(SettingDefinition definition)
        => definition is { SmallestSize: { } smallest, LargestSize: { } largest }
            ? string.Create(CultureInfo.InvariantCulture, $"width,height from {smallest.Width},{smallest.Height} to {largest.Width},{largest.Height}")
            : "width,height";

    public static string AllowedRectangle(SettingDefinition definition)
        => $"left,top,right,bottom, each {NumberValue.Allowed(definition)}, left not after right and top not after bottom";

    private static int[]? Numbers(string text, int count)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        var numbers = new int[count];
        if (parts.Length != count)
        {
            return null;
        }

        for (var i = 0; i < count; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        return numbers;
    }

    private static string Joined(params int[] numbers)
        => string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
