using System.Net;
using Arecont.Bridge.Contract.Listeners;
using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.Soap;

namespace Arecont.Bridge.Onvif.Devices;

/// <summary>The open ports of the devices' own.</summary>
internal sealed class DevicePorts(PortBook book, OnvifOptions options, IListenerRegistry registry, SoapRouter router) : IAsyncDisposable
{
    private readonly Dictionary<string, IListener> _open = [];
    private readonly SemaphoreSlim _gate = new(1);

    /// <summary>Where the device's own port listens; null where it has none.</summary>
    public IPEndPoint? Find(string deviceId)
    {
        lock (_open)
        {
            return _open.GetValueOrDefault(deviceId)?.EndPoint;
        }
    }

    /// <summary>Opens the device's port, where it has one and it is not open yet.</summary>
    /// <exception cref="ListenerException">It cannot be opened; the message names port and key.</exception>
    public async Task OpenAsync(OnvifDevice device, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Find(device.Id) is null && book.PortOf(device.Id) is { } port)
            {
                var camera = options.Of(device.Id);
                var key = camera.Port is null ? "onvif.basePort" : $"{camera.Key}.port";
                var endPoint = new IPEndPoint(camera.Address ?? options.Listen, port);
                var request = new ListenerRequest($"ONVIF device {device.Id}", key, endPoint, routes => SoapRoutes.MapOwn(routes, router, device));
                var listener = await registry.OpenAsync(request, cancellationToken).ConfigureAwait(false);
                lock (_open)
                {
                    _open.Add(device.Id, listener);
                }
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Closes the device's port.</summary>
    public async Task CloseAsync(string deviceId)
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            IListener? listener;
            lock (_open)
            {
                _open.Remove(deviceId, out listener);
            }

            if (listener is not null)
            {
                await listener.DisposeAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        string[] devices;
        lock (_open)
        {
            devices = [.. _open.Keys];
        }

        await Task.WhenAll(devices.Select(CloseAsync)).ConfigureAwait(false);
        _gate.Dispose();
    }
}
