using System.Xml.Linq;
using Arecont.Bridge.Onvif.Events;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Media;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace Arecont.Bridge.Onvif.Tests.Media;

/// <summary>Calls of the first media service that tests share.</summary>
internal static class MediaCalls
{
    /// <summary>An operation whose elements are given as XML.</summary>
    public static Task<SoapAnswer> SendMediaAsync(this SoapClient client, string operation, params (string Name, string Value)[] elements)
    {
        XNamespace media = OnvifNames.Media;
        return client.SendAsync(new XElement(media + operation, elements.Select(element => new XElement(media + element.Name, element.Value))).ToString());
    }

    public static async Task<List<Profile>> ProfilesAsync(this SoapClient client) => (await client.AskAsync<GetProfilesResponse>(new GetProfilesRequest())).Profiles;

    public static async Task<Profile> ProfileAsync(this SoapClient client, string token)
        => (await client.AskAsync<GetProfileResponse>(new GetProfileRequest { ProfileToken = token })).Profile!;

    public static async Task<VideoEncoderConfiguration> EncoderAsync(this SoapClient client, string token)
        => (await client.AskAsync<GetVideoEncoderConfigurationResponse>(new GetVideoEncoderConfigurationRequest { ConfigurationToken = token })).Configuration!;

    public static async Task<VideoSourceConfiguration> SourceAsync(this SoapClient client, string token)
        => (await client.AskAsync<GetVideoSourceConfigurationResponse>(new GetVideoSourceConfigurationRequest { ConfigurationToken = token })).Configuration!;

    public static async Task<string> CreateAsync(this SoapClient client, string name, string? token = null)
        => (await client.AskAsync<CreateProfileResponse>(new CreateProfileRequest { Name = name, Token = token })).Profile!.Token!;

    /// <summary>A publisher of events that a test looks at, in place of the real one.</summary>
    public static IEventPublisher WithPublisher(this IServiceCollection services)
    {
        var publisher = Substitute.For<IEventPublisher>();
        services.AddSingleton(publisher);
        return publisher;
    }
}
