using Arecont.Bridge.Rtsp.Streams;
using Arecont.Bridge.Rtsp.Transports;

namespace Arecont.Bridge.Rtsp.Sessions;

/// <summary>One track that a session has set up. Disposing ends it.</summary>
/// <param name="number">Its number in addresses.</param>
/// <param name="url">Its address as the client knows it.</param>
/// <param name="transport">How it travels.</param>
internal abstract class SessionTrack(int number, string url, ITrackTransport transport) : IDisposable
{
    /// <summary>Its number in addresses.</summary>
    public int Number => number;

    /// <summary>Its address as the client knows it, for RTP-Info.</summary>
    public string Url => url;

    /// <summary>How it travels.</summary>
    public ITrackTransport Transport => transport;

    /// <summary>Completes when the client was too slow or is gone.</summary>
    public virtual Task GivenUp { get; } = new TaskCompletionSource().Task;

    /// <summary>Begins or goes on, held back until <see cref="Release"/>.</summary>
    public virtual RtpStart? Play() => null;

    /// <summary>The answer to PLAY is written.</summary>
    public virtual void Release()
    {
    }

    /// <summary>Nothing more until <see cref="Play"/>.</summary>
    public virtual void Pause()
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        End();
        transport.Dispose();
    }

    /// <summary>Ends what travels, before its channels or sockets go.</summary>
    protected abstract void End();
}
