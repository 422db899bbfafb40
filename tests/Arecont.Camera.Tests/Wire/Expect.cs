namespace Arecont.Camera.Tests.Wire;

internal static class Expect
{
    /// <summary>Awaits a failure of the camera's kind.</summary>
    public static async Task<CameraException> FailureAsync(CameraError expected, Func<Task> call)
    {
        var failure = await Assert.ThrowsAsync<CameraException>(() => call().WaitAsync(Limits.Signal));
        Assert.Equal(expected, failure.Error);
        return failure;
    }
}
