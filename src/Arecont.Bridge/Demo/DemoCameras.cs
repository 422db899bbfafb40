using Arecont.Simulator;

namespace Arecont.Bridge.Demo;

/// <summary>The demo's simulated cameras, each with something moving now and then.</summary>
internal sealed class DemoCameras : IAsyncDisposable
{
    private static readonly (string Id, string Name, string Model)[] Cast =
    [
        ("front-door", "Front door", "AV5255"),
        ("parking", "Parking, four sensors", "AV8185"),
        ("yard", "Yard, day and night", "AV3236"),
        ("gate", "Gate, 4K", "AV08ZMV"),
    ];

    private readonly List<(string Id, string Name, SimulatedCamera Camera)> _cameras = [];

    /// <summary>Id, name and simulated camera.</summary>
    public IReadOnlyList<(string Id, string Name, SimulatedCamera Camera)> All => _cameras;

    /// <summary>Starts them on free ports of the loopback address.</summary>
    public static async Task<DemoCameras> StartAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var cameras = new DemoCameras();
        foreach (var (id, name, model) in Cast)
        {
            var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = model, Name = name }, time, cancellationToken);
            cameras._cameras.Add((id, name, camera));
            camera.Run(camera.DemoScript());
        }

        return cameras;
    }

    /// <summary>Ends them.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var (_, _, camera) in _cameras)
        {
            await camera.DisposeAsync();
        }
    }
}
