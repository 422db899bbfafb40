using Arecont.Simulator;

namespace Arecont.Interop.Tests.Players;

/// <summary>One bridge with a single-sensor, a panoramic and a JPEG-only camera, for every player's tests.</summary>
public sealed class PlayersScene : IAsyncDisposable
{
    private readonly Lazy<Task<VideoScene>> _scene = new(() => VideoScene.StartAsync(
        [.. ((string[])["AV5255", "AV8185", "AV2100"]).Select(model => new SimulatedCameraOptions { Model = model })]));

    /// <summary>What is watched: every kind of model, both encodings, every channel.</summary>
    internal static IReadOnlyList<TestStream> Streams { get; } =
    [
        new("cam1", "H264", 1920, 1088, 15),
        new("cam1/sub", "H264", 960, 544, 15),
        new("cam1/jpeg", "JPEG", 1920, 1088, 15),
        new("cam2/1", "H264", 640, 480, 8),
        new("cam2/2", "H264", 640, 480, 8),
        new("cam2/3", "H264", 640, 480, 8),
        new("cam2/4", "H264", 640, 480, 8),
        new("cam2/3/jpeg", "JPEG", 640, 480, 8),
        new("cam3", "JPEG", 640, 480, 15),
    ];

    /// <summary>The H.264 stream of full size.</summary>
    internal static TestStream Main => Streams[0];

    /// <summary>Starts everything for the first test.</summary>
    internal Task<VideoScene> ReadyAsync() => _scene.Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_scene is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _scene.Value).DisposeAsync();
        }
    }
}
