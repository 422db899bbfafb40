namespace Arecont.Architecture.Tests.Rules;

/// <summary>Fails with every violation in full.</summary>
internal static class Held
{
    public static void By(IEnumerable<string> violations)
    {
        var all = string.Join(Environment.NewLine, violations);
        Assert.True(all.Length == 0, all);
    }
}
