using Arecont.Bridge.Contract.Listeners;
using Microsoft.AspNetCore.Connections;

namespace Arecont.Bridge.Listeners;

/// <summary>Sets the one Kestrel up.</summary>
internal static class ListenerServices
{
    /// <summary>Adds Kestrel with no port open, and <see cref="IListenerRegistry"/> to open some.</summary>
    public static void AddListeners(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(PortsEndPoint.Instance);
        });
        var services = builder.Services;
        services.AddSingleton<PortTransport>();
        services.AddSingleton<IConnectionListenerFactory>(provider => provider.GetRequiredService<PortTransport>());
        services.AddSingleton<PortRoutes>();
        services.AddSingleton<ListenerRegistry>();
        services.AddSingleton<IListenerRegistry>(provider => provider.GetRequiredService<ListenerRegistry>());
    }
}
