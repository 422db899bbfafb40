using Arecont.Bridge.Onvif.Tests.Support;

namespace Arecont.Bridge.Onvif.Tests.Conformance;

/// <summary>What the profiles make mandatory for every device, by the profiles' specifications, is answered.</summary>
public sealed class MandatoryTests
{
    private const string ProfileS = """
        tds: GetCapabilities GetWsdlUrl GetDiscoveryMode SetDiscoveryMode GetScopes SetScopes AddScopes RemoveScopes
        tds: GetHostname SetHostname GetDNS SetDNS GetNetworkInterfaces SetNetworkInterfaces GetNetworkProtocols SetNetworkProtocols
        tds: GetNetworkDefaultGateway SetNetworkDefaultGateway GetDeviceInformation GetSystemDateAndTime SetSystemDateAndTime
        tds: SetSystemFactoryDefault SystemReboot GetUsers CreateUsers DeleteUsers SetUser
        tev: CreatePullPointSubscription PullMessages SetSynchronizationPoint GetEventProperties
        wsnt: Subscribe Renew Unsubscribe
        trt: GetProfiles GetProfile CreateProfile DeleteProfile GetStreamUri SetSynchronizationPoint
        trt: GetVideoSources GetVideoSourceConfiguration GetVideoSourceConfigurations AddVideoSourceConfiguration RemoveVideoSourceConfiguration
        trt: SetVideoSourceConfiguration GetCompatibleVideoSourceConfigurations GetVideoSourceConfigurationOptions
        trt: GetVideoEncoderConfiguration GetVideoEncoderConfigurations AddVideoEncoderConfiguration RemoveVideoEncoderConfiguration
        trt: SetVideoEncoderConfiguration GetCompatibleVideoEncoderConfigurations GetVideoEncoderConfigurationOptions
        trt: GetGuaranteedNumberOfVideoEncoderInstances
        trt: GetMetadataConfiguration GetMetadataConfigurations AddMetadataConfiguration RemoveMetadataConfiguration
        trt: SetMetadataConfiguration GetCompatibleMetadataConfigurations GetMetadataConfigurationOptions
        """;

    // Without the operations for texts in the picture, which no camera has.
    private const string ProfileT = """
        tds: GetServices GetServiceCapabilities GetWsdlUrl GetDiscoveryMode SetDiscoveryMode GetScopes SetScopes AddScopes RemoveScopes
        tds: GetHostname SetHostname GetDNS SetDNS GetNetworkInterfaces SetNetworkInterfaces GetNetworkProtocols SetNetworkProtocols
        tds: GetNetworkDefaultGateway SetNetworkDefaultGateway GetDeviceInformation GetSystemDateAndTime SetSystemDateAndTime
        tds: SetSystemFactoryDefault SystemReboot GetUsers CreateUsers DeleteUsers SetUser
        tev: GetServiceCapabilities CreatePullPointSubscription PullMessages SetSynchronizationPoint GetEventProperties
        wsnt: Unsubscribe
        tr2: GetServiceCapabilities CreateProfile DeleteProfile GetProfiles AddConfiguration RemoveConfiguration GetStreamUri GetSnapshotUri
        tr2: SetSynchronizationPoint GetVideoSourceConfigurations GetVideoSourceConfigurationOptions SetVideoSourceConfiguration
        tr2: GetVideoEncoderConfigurations GetVideoEncoderConfigurationOptions SetVideoEncoderConfiguration GetVideoEncoderInstances
        tr2: GetMetadataConfigurations GetMetadataConfigurationOptions SetMetadataConfiguration
        timg: GetServiceCapabilities GetImagingSettings SetImagingSettings GetOptions
        tmd: GetServiceCapabilities GetVideoSources
        """;

    public static TheoryData<string> Mandatory => [.. $"{ProfileS}\n{ProfileT}".Split('\n').SelectMany(Names).Distinct()];

    [Theory, MemberData(nameof(Mandatory))]
    public async Task Operation_ThatAProfileDemands_IsServed(string name)
    {
        await using var host = await OnvifHost.StartAsync();

        Assert.Contains(name, Walk.InOrder(host).Select(Prefixes.NameOf));
    }

    private static IEnumerable<string> Names(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Skip(1).Select(name => parts[0] + name);
    }
}
