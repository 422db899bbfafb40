using System.Collections.Immutable;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Camera.Discovery;

namespace Arecont.Bridge.Cameras.Search;

/// <summary>The vendor's discovery, one search at a time.</summary>
internal sealed class CameraSearch(ICameraDirectory directory, DiscoveryOptions options, TimeProvider time) : ICameraSearch
{
    private readonly Lock _gate = new();
    private Task<ImmutableArray<FoundCamera>>? _running;

    /// <inheritdoc/>
    public Task<ImmutableArray<FoundCamera>> SearchAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_running is not { IsCompleted: false })
            {
                _running = FindAsync();
            }

            return _running.WaitAsync(cancellationToken);
        }
    }

    private async Task<ImmutableArray<FoundCamera>> FindAsync()
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var found = ImmutableArray.CreateBuilder<FoundCamera>();
        await foreach (var camera in CameraDiscovery.FindAsync(options, time, CancellationToken.None).ConfigureAwait(false))
        {
            var known = directory.Cameras.FirstOrDefault(one => one.State.Identity?.MacAddress == camera.MacAddress);
            found.Add(new FoundCamera(camera.MacAddress, camera.Address.ToString(), camera.ModelNumber, known?.Id));
        }

        return [.. found.OrderBy(camera => camera.MacAddress, StringComparer.Ordinal)];
    }
}
