namespace Arecont.Benchmarks.Video;

/// <summary>What a measurement brought, or why it brought nothing.</summary>
internal sealed record Outcome<T>(T? Value, string? Failure)
    where T : class
{
    /// <summary>A number of it; null without a measurement.</summary>
    public double? Get(Func<T, double?> number) => Value is null ? null : number(Value);

    /// <summary>Its text in the table; a dash without a measurement.</summary>
    public string Show(Func<T, string> text) => Value is null ? "-" : text(Value);
}
