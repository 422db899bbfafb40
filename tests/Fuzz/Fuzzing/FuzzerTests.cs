namespace Arecont.Fuzz.Tests.Fuzzing;

/// <summary>The fuzzer must be able to find something, and the same thing again.</summary>
public sealed class FuzzerTests
{
    private static readonly byte[][] Corpus = ["Length: 16\r\n\r\nabc"u8.ToArray(), [0, 5, 1, 2, 3, 4, 5]];

    [Fact]
    public async Task Run_TargetThatThrowsNowAndThen_FailsWithTheInput()
    {
        var failure = await Assert.ThrowsAsync<Xunit.Sdk.XunitException>(() => Fuzzer.RunAsync(Corpus, (input, dice) => _ = input.Length > 20 ? input[^1] / (input[0] - input[0]) : 0));
        Assert.Contains("DivideByZeroException", failure.Message, StringComparison.Ordinal);
        Assert.Contains("base64", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TargetThatAllocatesByALengthField_Fails()
    {
        var failure = await Assert.ThrowsAsync<Xunit.Sdk.XunitException>(
            () => Fuzzer.RunAsync(Corpus, (input, dice) => _ = input.Length > 1 ? new byte[(input[0] << 16) | (input[1] << 8)] : null, fixedBytes: 4096));
        Assert.Contains("allocated", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Make_SameSeedAndRound_GivesTheSameInput()
    {
        var mutator = new Mutator(Corpus, [], 1024);
        for (var round = 0; round < 200; round++)
        {
            Assert.Equal(mutator.Make(round, Dice.Of(3, round)), mutator.Make(round, Dice.Of(3, round)));
        }

        Assert.True(Enumerable.Range(0, 200).Select(round => Convert.ToHexString(mutator.Make(round, Dice.Of(3, round)))).Distinct().Count() > 150);
    }

    [Fact]
    public void Make_ManyRounds_FindsBoundsInLengthsAndNumbers()
    {
        var mutator = new Mutator(Corpus, [], 1024);
        var inputs = Enumerable.Range(0, 5000).Select(round => mutator.Make(round, Dice.Of(3, round))).ToList();
        Assert.Contains(inputs, input => input is [0xFF, 0xFF, ..]);
        Assert.Contains(inputs, input => System.Text.Encoding.Latin1.GetString(input).Contains("Length: 4294967296\r\n", StringComparison.Ordinal));
        Assert.All(inputs, input => Assert.True(input.Length <= 1024));
    }
}
