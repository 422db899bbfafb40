using System.Threading.Channels;
using Arecont.Bridge.Onvif.Devices;

namespace Arecont.Bridge.Onvif.Tests.Support;

/// <summary>Keeps what it is told, in order.</summary>
internal sealed class FakeAnnouncer : IDeviceAnnouncer
{
    private readonly Channel<string> _told = Channel.CreateUnbounded<string>();

    /// <summary>Whether something was told that no test has asked for yet.</summary>
    public bool HasMore => _told.Reader.TryPeek(out _);

    public void Changed(OnvifDevice device) => _told.Writer.TryWrite($"changed {device.Id}");

    public void Leaving(OnvifDevice device) => _told.Writer.TryWrite($"leaving {device.Id}");

    /// <summary>Waits for the next thing told.</summary>
    public async Task NextAsync(string expected)
        => Assert.Equal(expected, await _told.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
}
