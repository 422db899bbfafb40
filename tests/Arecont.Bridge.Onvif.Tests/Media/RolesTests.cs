using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Media;

namespace Arecont.Bridge.Onvif.Tests.Media;

/// <summary>Who may do what.</summary>
public sealed class RolesTests
{
    [Fact]
    public async Task Viewer_MaySeeAndNotChange()
    {
        await using var host = await OnvifHost.StartAsync();
        using var viewer = host.Client("viewer");
        using var @operator = host.Client("operator");

        Assert.NotEmpty(await viewer.ProfilesAsync());
        await viewer.RefusedAsync(new CreateProfileRequest { Name = "mine" }, "NotAuthorized");
        await viewer.RefusedAsync(new SetVideoEncoderConfigurationRequest { Configuration = await viewer.EncoderAsync("cam1-1-main-encoder") }, "NotAuthorized");
        await @operator.CreateAsync("mine");
    }
}
