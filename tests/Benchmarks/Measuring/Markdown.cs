namespace Arecont.Benchmarks.Measuring;

/// <summary>Prints a table that can go into a document as it is.</summary>
internal static class Markdown
{
    public static void Print(string title, string[] head, IEnumerable<string[]> rows)
    {
        Console.WriteLine($"\n### {title}\n");
        Console.WriteLine($"| {string.Join(" | ", head)} |");
        Console.WriteLine($"|{string.Concat(Enumerable.Repeat("---|", head.Length))}");
        foreach (var row in rows)
        {
            Console.WriteLine($"| {string.Join(" | ", row)} |");
        }
    }
}
