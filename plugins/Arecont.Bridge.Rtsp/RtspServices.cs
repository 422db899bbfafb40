using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Rtsp.Access;
using Arecont.Bridge.Rtsp.Options;
using Arecont.Bridge.Rtsp.Paths;
using Arecont.Bridge.Rtsp.Server;
using Arecont.Bridge.Rtsp.Sessions;
using Arecont.Bridge.Rtsp.Standing;
using Arecont.Bridge.Rtsp.Streams;
using Arecont.Bridge.Rtsp.Transports;
using Arecont.Bridge.Rtsp.Tunnel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arecont.Bridge.Rtsp;

/// <summary>The plugin's services.</summary>
internal static class RtspServices
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddRtsp(this IServiceCollection services, RtspOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddMediaStreams();
        services.AddSingleton<FailedLogins>().AddSingleton<Gatekeeper>();
        services.AddSingleton<StreamLookup>();
        services.AddSingleton<UdpPorts>().AddSingleton<MulticastGroups>().AddSingleton<TransportFactory>();
        services.AddSingleton<SessionRegistry>().AddSingleton<TrackFactory>();
        services.AddSingleton<DescribeHandler>().AddSingleton<SetupHandler>().AddSingleton<PlaybackHandler>().AddSingleton<RequestDispatcher>();
        services.AddSingleton<TunnelRegistry>().AddSingleton<TunnelHost>().AddSingleton<TunnelRoute>();
        services.AddSingleton<RequestLoop>().AddSingleton<ConnectionRunner>().AddSingleton<ConnectionLimit>().AddSingleton<RtspServer>();
        services.AddSingleton<StandingFile>().AddSingleton<StandingMulticast>().AddHostedService(provider => provider.GetRequiredService<StandingMulticast>());
        services.AddSingleton<IStreamEndpoints, RtspEndpoints>();
        return services.AddHostedService(provider => provider.GetRequiredService<RtspServer>());
    }
}
