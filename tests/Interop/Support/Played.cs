namespace Arecont.Interop.Tests.Support;

/// <summary>One picture that a player decoded.</summary>
/// <param name="Time">Its presentation time, from the player's zero.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
internal readonly record struct Picture(TimeSpan Time, int Width, int Height);

/// <summary>What a player made of a stream; it ended well and complained of nothing.</summary>
internal sealed record Played(IReadOnlyList<Picture> Pictures)
{
    /// <summary>Every picture has the size, and each comes later than the one before.</summary>
    public void AssertGood(int width, int height, int atLeast)
    {
        Assert.True(Pictures.Count >= atLeast, $"{Pictures.Count} pictures, expected {atLeast} or more.");
        Assert.All(Pictures, picture => Assert.Equal((width, height), (picture.Width, picture.Height)));
        AssertTimesRise();
    }

    public void AssertTimesRise()
    {
        for (var index = 1; index < Pictures.Count; index++)
        {
            Assert.True(Pictures[index].Time > Pictures[index - 1].Time,
                $"Picture {index} is at {Pictures[index].Time}, the one before it at {Pictures[index - 1].Time}.");
        }
    }
}
