namespace Arecont.Architecture.Tests.Rules;

/// <summary>A file has one job; one of more than 500 lines has several.</summary>
internal static class FileSizeRule
{
    public const int MaximumLines = 500;

    public static IEnumerable<string> Violations(IEnumerable<(string Path, int Lines)> files)
        => files.Where(file => file.Lines > MaximumLines).Select(file => $"{file.Path} has {file.Lines} lines; split it by subject (at most {MaximumLines}).");
}
