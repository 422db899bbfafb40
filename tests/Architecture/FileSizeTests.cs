using Arecont.Architecture.Tests.Rules;

namespace Arecont.Architecture.Tests;

public class FileSizeTests
{
    [Fact]
    public void SourceFiles_HaveOneJob()
    {
        var files = RepositoryLayout.SourceFiles("src", "plugins", "tests")
            .Select(path => (RepositoryLayout.Relative(path), File.ReadLines(path).Count()))
            .ToArray();
        Assert.True(files.Length > 50, $"Only {files.Length} source files found.");
        Held.By(FileSizeRule.Violations(files));
    }
}
