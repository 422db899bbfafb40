using Arecont.Bridge.Contract.Data;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Events;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Media;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace Arecont.Bridge.Onvif.Tests.Media;

/// <summary>Profiles that clients create.</summary>
public sealed class CreatedProfilesTests
{
    [Fact, Covers("trt:CreateProfile", Outcome.Success)]
    public async Task CreateProfile_ByName_IsEmptyAndNotFixedAndTold()
    {
        IEventPublisher? publisher = null;
        await using var host = await OnvifHost.StartAsync(configure: services => publisher = services.WithPublisher());
        using var client = host.Client();

        var profile = (await client.AskAsync<CreateProfileResponse>(new CreateProfileRequest { Name = "SynoProfile" })).Profile!;

        Assert.Equal("SynoProfile", profile.Name);
        Assert.True(profile is { FixedSpecified: true, Fixed: false, VideoSourceConfiguration: null, VideoEncoderConfiguration: null });
        Assert.Equal(profile.Token, (await client.ProfilesAsync())[^1].Token);
        publisher!.Received(1).ProfileChanged(Arg.Is<OnvifDevice>(device => device.Id == "cam1"), profile.Token!);
    }

    [Fact]
    public async Task CreateProfile_AfterRestart_IsThereWithWhatItHolds()
    {
        var data = new FakeData();
        await using (var first = await OnvifHost.StartAsync(configure: services => services.AddSingleton<IDataFolder>(data)))
        {
            using var client = first.Client();
            var token = await client.CreateAsync("Syno", "syno");
            await client.AskAsync<AddVideoSourceConfigurationResponse>(new AddVideoSourceConfigurationRequest { ProfileToken = token, ConfigurationToken = "cam1-1-source" });
            await client.AskAsync<AddVideoEncoderConfigurationResponse>(new AddVideoEncoderConfigurationRequest { ProfileToken = token, ConfigurationToken = "cam1-1-sub-encoder" });
        }

        await using var second = await OnvifHost.StartAsync(configure: services => services.AddSingleton<IDataFolder>(data));
        using var later = second.Client();
        var profile = await later.ProfileAsync("syno");

        Assert.Equal("Syno", profile.Name);
        Assert.Equal("cam1-1-sub-encoder", profile.VideoEncoderConfiguration!.Token);
        Assert.Equal("cam1-1-source", profile.VideoSourceConfiguration!.Token);
    }

    [Fact]
    public async Task CreatedProfile_WhatItHoldsIsNotThereForATime_ComesBackWithIt()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var token = await client.CreateAsync("mine");
        await client.AskAsync<AddVideoAnalyticsConfigurationResponse>(new AddVideoAnalyticsConfigurationRequest { ProfileToken = token, ConfigurationToken = "cam1-1-analytics" });
        var identity = host.Camera.State.Identity;

        host.Camera.Change(state => state with { Identity = null });
        Assert.Null((await client.ProfileAsync(token)).VideoAnalyticsConfiguration);
        await client.AskAsync<AddMetadataConfigurationResponse>(new AddMetadataConfigurationRequest { ProfileToken = token, ConfigurationToken = "cam1-1-metadata" });
        host.Camera.Change(state => state with { Identity = identity });

        var profile = await client.ProfileAsync(token);
        Assert.Equal("cam1-1-analytics", profile.VideoAnalyticsConfiguration!.Token);
        Assert.Equal("cam1-1-metadata", profile.MetadataConfiguration!.Token);
    }

    [Theory, Covers("trt:CreateProfile", Outcome.Fault)]
    [InlineData("cam1-1-main")]
    [InlineData("mine")]
    public async Task CreateProfile_TokenThatExists_IsRefused(string token)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        await client.CreateAsync("Mine", "mine");

        await client.RefusedAsync(new CreateProfileRequest { Name = "again", Token = token }, "InvalidArgVal", "ProfileExists");
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345", null)]
    [InlineData("name", "12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task CreateProfile_NameOrTokenTooLongOrEmpty_IsRefused(string name, string? token)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(new CreateProfileRequest { Name = name, Token = token }, "InvalidArgVal");
    }

    [Fact]
    public async Task CreateProfile_MoreThanThereCanBe_IsRefusedUntilOneIsDeleted()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var tokens = new List<string>();
        for (var i = 0; i < MediaBook.MaximumCreated; i++)
        {
            tokens.Add(await client.CreateAsync($"profile {i}"));
        }

        await client.RefusedAsync(new CreateProfileRequest { Name = "one more" }, "Action", "MaxNVTProfiles");
        var capabilities = (await client.AskAsync<GetServiceCapabilitiesResponse>(new GetServiceCapabilitiesRequest())).Capabilities!;
        Assert.Equal((await client.ProfilesAsync()).Count, capabilities.ProfileCapabilities!.MaximumNumberOfProfiles);

        await client.AskAsync<DeleteProfileResponse>(new DeleteProfileRequest { ProfileToken = tokens[0] });
        await client.CreateAsync("one more");
    }

    [Fact]
    public async Task CreateProfile_DiskRefuses_IsRefusedAndNotThere()
    {
        await using var host = await OnvifHost.StartAsync(configure: services => services.AddSingleton<IDataFolder>(new FullDisk()));
        using var client = host.Client();

        await client.RefusedAsync(new CreateProfileRequest { Name = "mine", Token = "mine" }, "Action");

        await client.RefusedAsync(new GetProfileRequest { ProfileToken = "mine" }, "InvalidArgVal", "NoProfile");
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("{\"cam1\":null}")]
    [InlineData("{\"cam1\":[null,{\"token\":null,\"name\":\"x\"},{\"token\":\"x\"}]}")]
    [InlineData("{\"cam1\":[{\"token\":\"x\",\"name\":\"x\",\"configurations\":{\"VideoSource\":null,\"PTZ\":\"gone\"}}]}")]
    public async Task Kept_FileThatPeopleBroke_DoesNotKeepTheDeviceFromAnswering(string content)
    {
        var data = new FakeData();
        data.Write("onvif", "profiles.json", System.Text.Encoding.UTF8.GetBytes(content));
        await using var host = await OnvifHost.StartAsync(configure: services => services.AddSingleton<IDataFolder>(data));
        using var client = host.Client();

        Assert.Equal("cam1-1-main", (await client.ProfilesAsync())[0].Token);
    }

    [Fact, Covers("trt:DeleteProfile", Outcome.Success)]
    public async Task DeleteProfile_Created_IsGoneAndTold()
    {
        IEventPublisher? publisher = null;
        await using var host = await OnvifHost.StartAsync(configure: services => publisher = services.WithPublisher());
        using var client = host.Client();
        var token = await client.CreateAsync("mine");

        await client.AskAsync<DeleteProfileResponse>(new DeleteProfileRequest { ProfileToken = token });

        await client.RefusedAsync(new GetProfileRequest { ProfileToken = token }, "InvalidArgVal", "NoProfile");
        publisher!.Received(2).ProfileChanged(Arg.Any<OnvifDevice>(), token);
    }

    [Fact, Covers("trt:DeleteProfile", Outcome.Fault)]
    public async Task DeleteProfile_FixedOrUnknown_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        var fault = await client.RefusedAsync(new DeleteProfileRequest { ProfileToken = "cam1-1-main" }, "Action", "DeletionOfFixedProfile");
        await client.RefusedAsync(new DeleteProfileRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");

        Assert.Equal("Sender", fault.Code);
    }

    private sealed class FullDisk : IDataFolder
    {
        public string PathOf(string owner) => throw new NotSupportedException();

        public byte[]? Read(string owner, string fileName) => null;

        public void Write(string owner, string fileName, ReadOnlySpan<byte> content, bool secret = false)
        {
            if (fileName == "profiles.json")
            {
                throw new IOException("disk full");
            }
        }
    }
}
