using System.Net.Sockets;
using Arecont.Simulator.Control;
using Arecont.Simulator.Discovery;

namespace Arecont.Simulator.CommandLine;

/// <summary>Runs cameras until Ctrl-C.</summary>
internal static class SimulatorProgram
{
    internal static async Task<int> RunAsync(ProgramOptions options, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        try
        {
            await using var fleet = await SimulatorFleet.StartAsync(options.Count, options.Options, cancellationToken: cancellationToken);
            await using var control = options.ControlPort is { } port ? new ControlServer(fleet.Cameras, port) : null;
            await using var discovery = await DiscoverAsync(fleet, options, errors);
            foreach (var camera in fleet.Cameras)
            {
                camera.Run(options.ScriptFor(camera));
                await output.WriteLineAsync($"{camera.Model.Name} {camera.MacAddress} {camera.BaseAddress}");
            }

            if (control is not null)
            {
                await output.WriteLineAsync($"control http://{control.EndPoint}/cameras");
            }

            await output.WriteLineAsync("Ctrl-C ends.");
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return 0;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return 0;
        }
        catch (SocketException error)
        {
            await errors.WriteLineAsync($"A port cannot be opened (--port, --control-port): {error.Message}");
            return 1;
        }
        catch (ArgumentException error)
        {
            await errors.WriteLineAsync(error.Message);
            return 1;
        }
    }

    private static async Task<DiscoveryResponder?> DiscoverAsync(SimulatorFleet fleet, ProgramOptions options, TextWriter errors)
    {
        if (options.DiscoveryPort is not { } port)
        {
            return null;
        }

        try
        {
            return new DiscoveryResponder(fleet.Cameras, options.Address, port);
        }
        catch (SocketException error)
        {
            await errors.WriteLineAsync($"UDP port {port} cannot be bound ({error.Message}): searches for cameras will not find these.");
            return null;
        }
    }
}
