using System.Collections.Concurrent;
using Arecont.Bridge.Cameras;
using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.State;
using Arecont.Simulator;
using Arecont.Simulator.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Arecont.Bridge.Onvif.Tests.Support;

/// <summary>What the bridge knows of a camera of each simulated model, learned from the simulator once in a test run.</summary>
internal static class Models
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<CameraState>>> States = new();

    /// <summary>Every simulated model.</summary>
    public static TheoryData<string> All => [.. CameraModels.All.Select(model => model.Name)];

    /// <summary>The state of an identified, online camera with all its settings and profiles; <c>cam1</c> until renamed.</summary>
    public static Task<CameraState> StateAsync(string model) => States.GetOrAdd(model, name => new(() => LearnAsync(name))).Value;

    private static async Task<CameraState> LearnAsync(string model)
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = model, MacAddress = "001A07ABCDEF" });
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLiveCameras([new CameraConfiguration { Id = "cam1", Name = "Front door", Host = "127.0.0.1", Port = camera.EndPoint.Port }]);
        using var host = builder.Build();
        await host.StartAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60), TimeProvider.System);
        await foreach (var notification in host.Services.GetRequiredService<ICameraDirectory>().SubscribeAsync(limit.Token))
        {
            var state = notification switch
            {
                CameraAdded added => added.State,
                CameraStateChanged changed => changed.State,
                _ => null,
            };
            if (state is { Identity: not null, Connection.Status: ConnectionStatus.Online } && IsComplete(state))
            {
                await host.StopAsync(CancellationToken.None);
                return state;
            }
        }

        throw new InvalidOperationException($"{model} was not identified.");
    }

    // The settings are read after the identification.
    private static bool IsComplete(CameraState state)
        => state.Settings.Count > 0 && state.Channels.All(channel => state.Channels.Length == 1 || channel.Settings.Count > 0)
            && state.Channels.All(channel => !channel.Profiles.IsEmpty);
}
