namespace Arecont.Camera.Tests.Wire;

/// <summary>How long a test waits before it fails; far beyond what a loaded machine needs.</summary>
internal static class Limits
{
    public static readonly TimeSpan Generous = TimeSpan.FromSeconds(30);

    /// <summary>Awaits a failure of the camera's kind.</summary>
    public static async Task<CameraException> FailsAsync(CameraError expected, Func<Task> call)
    {
        var failure = await Assert.ThrowsAsync<CameraException>(() => call().WaitAsync(Generous));
        Assert.Equal(expected, failure.Error);
        return failure;
    }
}
