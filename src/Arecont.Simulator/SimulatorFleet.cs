namespace Arecont.Simulator;

/// <summary>Many cameras in one process. They share pictures, tables and threads; each costs a listening socket and its settings.</summary>
public sealed class SimulatorFleet : IAsyncDisposable
{
    private readonly List<SimulatedCamera> _cameras = [];

    private SimulatorFleet()
    {
    }

    /// <summary>The cameras, in the order of their start.</summary>
    public IReadOnlyList<SimulatedCamera> Cameras => _cameras;

    /// <summary>Starts cameras; all of them or none.</summary>
    /// <param name="count">How many.</param>
    /// <param name="options">Options of each, by its number from 0; null for AV5255 cameras on free ports without a journal.</param>
    /// <param name="timeProvider">Clock of all; null for the system's.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="System.Net.Sockets.SocketException">A port is in use, or the process may not open as many files.</exception>
    public static async Task<SimulatorFleet> StartAsync(
        int count,
        Func<int, SimulatedCameraOptions>? options = null,
        TimeProvider? timeProvider = null,
        CancellationToken cancellationToken = default)
    {
        var fleet = new SimulatorFleet();
        try
        {
            for (var number = 0; number < count; number++)
            {
                var own = options?.Invoke(number) ?? new SimulatedCameraOptions { JournalCapacity = 0 };
                fleet._cameras.Add(await SimulatedCamera.StartAsync(own, timeProvider, cancellationToken));
            }

            return fleet;
        }
        catch
        {
            await fleet.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var camera in _cameras)
        {
            await camera.DisposeAsync();
        }
    }
}
