using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Soap;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Services;

/// <summary>A service: what GetServices and GetCapabilities say of it, and how a call reaches it.</summary>
internal abstract class ServiceDescription
{
    /// <summary>The namespace that names the service.</summary>
    public required string Namespace { get; init; }

    /// <summary>The last part of its address, such as <c>media_service</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The version of its specification.</summary>
    public required (int Major, int Minor) Version { get; init; }

    /// <summary>Whether a device has it.</summary>
    public Func<OnvifDevice, bool> IsServedBy { get; init; } = static _ => true;

    /// <summary>
    /// The service's <c>Capabilities</c> of a device, an object of the contracts with <c>[XmlRoot("Capabilities")]</c> in the service's
    /// namespace; its GetServiceCapabilities answers the same.
    /// </summary>
    public required Func<OnvifDevice, object> Capabilities { get; init; }

    /// <summary>The contract: an interface of operations.</summary>
    public abstract Type Contract { get; }

    /// <summary>Makes the implementation that answers one call.</summary>
    public abstract object Create(IServiceProvider services, OnvifCall call);
}

/// <summary>A service with its contract and implementation.</summary>
/// <typeparam name="TContract">The contract.</typeparam>
/// <typeparam name="TService">The implementation; its constructor takes the <see cref="OnvifCall"/> and whatever else is registered.</typeparam>
internal sealed class ServiceDescription<TContract, TService> : ServiceDescription
    where TContract : class
    where TService : class, TContract
{
    private static readonly ObjectFactory<TService> Factory = ActivatorUtilities.CreateFactory<TService>([typeof(OnvifCall)]);

    /// <inheritdoc/>
    public override Type Contract => typeof(TContract);

    /// <inheritdoc/>
    public override object Create(IServiceProvider services, OnvifCall call) => Factory(services, [call]);
}
