using System.Text.RegularExpressions;
using Arecont.Bridge.Contract.Configuration;

namespace Arecont.Bridge.Configuration.Schema;

/// <summary>A value as it may stand in an error: never a secret, never a URL's password, never long.</summary>
internal static partial class ShownValue
{
    private const int MaximumLength = 60;

    /// <summary>The value in quotes, or what stands for it.</summary>
    public static string Of(ConfigurationNode node)
    {
        if (node.IsSecret)
        {
            return "the value from the environment or file";
        }

        var text = UserInfo().Replace(node.Scalar ?? string.Empty, "://***@");
        return text.Length > MaximumLength ? $"\"{text[..MaximumLength]}...\"" : $"\"{text}\"";
    }

    [GeneratedRegex("://[^/]*@")]
    private static partial Regex UserInfo();
}
