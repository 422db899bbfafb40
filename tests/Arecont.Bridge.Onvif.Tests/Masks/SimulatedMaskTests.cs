using Arecont.Bridge.Cameras;
using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Masks;
using Arecont.Camera.Media;
using Arecont.Simulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Arecont.Bridge.Onvif.Tests.Masks;

/// <summary>Masks all the way to a camera that answers over HTTP, and back by what it reads.</summary>
public sealed class SimulatedMaskTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Theory, InlineData("AV5255", 1), InlineData("AV8185", 3)]
    public async Task Change_OfASimulatedCamera_IsReadBack(string model, int channel)
    {
        await using var simulated = await SimulatedCamera.StartAsync(
            new SimulatedCameraOptions { Model = model, MacAddress = "001A07ABCDEF" }, cancellationToken: TestContext.Current.CancellationToken);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLiveCameras([new CameraConfiguration { Id = "cam1", Name = "Front door", Host = "127.0.0.1", Port = simulated.EndPoint.Port }]);
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        var directory = host.Services.GetRequiredService<ICameraDirectory>();
        var source = new VideoSource(directory.Find("cam1")!, channel);
        await UntilItHasMasks(directory, source);
        var writer = new MaskWriter();

        var first = new MaskedBlock(new ImageWindow(64, 32, 320, 192), true);
        await writer.ChangeAsync(source, _ => first, TestContext.Current.CancellationToken);
        Assert.Equal(first, MaskedBlock.Of(source));

        var moved = new MaskedBlock(new ImageWindow(640, 416, 960, 640), false);
        await writer.ChangeAsync(source, _ => moved, TestContext.Current.CancellationToken);
        Assert.Equal(moved, MaskedBlock.Of(source));

        await writer.ChangeAsync(source, _ => null, TestContext.Current.CancellationToken);
        Assert.Null(MaskedBlock.Of(source));
        await host.StopAsync(CancellationToken.None);
    }

    private static async Task UntilItHasMasks(ICameraDirectory directory, VideoSource source)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        await foreach (var _ in directory.SubscribeAsync(limit.Token))
        {
            if (MaskedBlock.IsServedBy(source) && source.Camera.State.Connection.Status == ConnectionStatus.Online)
            {
                return;
            }
        }
    }
}
