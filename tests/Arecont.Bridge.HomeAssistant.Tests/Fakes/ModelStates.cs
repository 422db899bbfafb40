using System.Collections.Concurrent;
using System.Collections.Immutable;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera;
using Arecont.Camera.Identity;
using Arecont.Camera.Settings;
using Arecont.Simulator;
using Arecont.Simulator.Models;

namespace Arecont.Bridge.HomeAssistant.Tests.Fakes;

/// <summary>States of the simulated models, as the real client finds them.</summary>
internal static class ModelStates
{
    public static readonly DateTimeOffset Time = new(2026, 3, 4, 5, 6, 7, 89, TimeSpan.Zero);
    private static readonly ConcurrentDictionary<string, Lazy<Task<CameraState>>> Known = new(StringComparer.Ordinal);

    public static TheoryData<string> Models => [.. CameraModels.All.Select(model => model.Name)];

    public static Task<CameraState> OfAsync(string model) => Known.GetOrAdd(model, name => new Lazy<Task<CameraState>>(() => FindAsync(name))).Value.WaitAsync(TimeSpan.FromSeconds(120));

    public static CameraState Unknown(string id) => new() { CameraId = id, Version = 1, Connection = new ConnectionState(ConnectionStatus.Unknown, Time) };

    public static CameraState As(this CameraState state, string id) => state with { CameraId = id };

    private static async Task<CameraState> FindAsync(string model)
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = model, MacAddress = "001A07AABB01" });
        var client = new CameraClient(new CameraClientOptions { Host = "127.0.0.1", Port = camera.EndPoint.Port }, TimeProvider.System);
        var identity = await client.IdentifyAsync(CancellationToken.None);
        var several = identity.Channels > 1;
        return new CameraState
        {
            CameraId = "front-door",
            Version = 7,
            Connection = new ConnectionState(ConnectionStatus.Online, Time),
            Identity = identity,
            Channels = [.. Enumerable.Range(1, identity.Channels).Select(number => new ChannelState(number)
            {
                Settings = several ? Values(camera, identity, row => row.Scope == SettingScope.Channel, number) : Empty,
                Profiles = [new VideoProfile(VideoProfile.Main, identity.Features.HasFlag(CameraFeatures.H264) ? VideoCodec.H264 : VideoCodec.Jpeg)],
            })],
            Zones = ImmutableSortedDictionary<string, ZoneState>.Empty.Add("garden-gate", new ZoneState("garden-gate", 1, false, null)),
            Inputs = Ports(identity, CameraFeatures.Input),
            Outputs = Ports(identity, CameraFeatures.Output),
            Settings = Values(camera, identity, row => !several || row.Scope == SettingScope.Camera, 1),
        };
    }

    private static ImmutableSortedDictionary<string, string> Empty => ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    private static ImmutableArray<PortState> Ports(CameraIdentity identity, CameraFeatures feature) => identity.Features.HasFlag(feature) ? [new PortState(1, false, Time)] : [];

    private static ImmutableSortedDictionary<string, string> Values(SimulatedCamera camera, CameraIdentity identity, Func<SettingDefinition, bool> wanted, int channel)
        => SettingCatalogue.All
            .Where(row => identity.Settings.Contains(row.Name) && wanted(row) && row.Kind != SettingKind.MotionResult && row.Name is not ("auxin" or "auxout"))
            .Select(row => (row, value: row.Spellings.Select(spelling => camera.Get(spelling, channel)).FirstOrDefault(value => value is not null)))
            .Where(pair => pair.value is not null)
            .ToImmutableSortedDictionary(pair => pair.row.Name, pair => SettingValue.Canonical(pair.row, pair.value!), StringComparer.Ordinal);
}
