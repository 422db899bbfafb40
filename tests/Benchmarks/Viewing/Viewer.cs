using System.Net.Sockets;
using Arecont.Simulator;

namespace Arecont.Benchmarks.Viewing;

/// <summary>One viewer: takes bytes from a socket, tells the log of each complete picture. Driven by one thread at a time.</summary>
internal abstract class Viewer(Socket socket, PictureLog log, long started) : IDisposable
{
    /// <summary>The socket that video comes in by.</summary>
    public Socket Socket => socket;

    /// <summary>When the viewer began to connect, in microseconds.</summary>
    public long Started => started;

    /// <summary>When it asked for pictures, in microseconds.</summary>
    public long Asked { get; set; }

    /// <summary>When its first picture that a decoder can begin with was complete, in microseconds; 0 until then.</summary>
    public long First { get; private set; }

    /// <summary>RTP time of the first picture.</summary>
    public uint FirstTime { get; private set; }

    /// <summary>When the other side closed, in microseconds; 0 while it has not.</summary>
    public long Closed { get; set; }

    public long Bytes { get; protected set; }

    public long Lost { get; protected set; }

    /// <summary>Takes what is there; called when the socket has something.</summary>
    public void Receive(byte[] buffer)
    {
        var count = Fill(buffer);
        if (count > 0)
        {
            Bytes += count;
        }
    }

    public void Reset() => Bytes = Lost = 0;

    public virtual void Dispose() => socket.Dispose();

    protected abstract int Fill(byte[] buffer);

    protected void Complete(long stamp, uint time, bool begins)
    {
        var now = SendStamp.Now(TimeProvider.System);
        if (First == 0 && begins)
        {
            First = now;
            FirstTime = time;
        }

        log.Add(new SeenPicture(this, stamp, now, time));
    }

    /// <summary>What a socket has; 0 when it is empty or gone.</summary>
    protected int Read(Socket from, Span<byte> target)
    {
        var count = from.Receive(target, SocketFlags.None, out var error);
        if (error != SocketError.WouldBlock && count <= 0)
        {
            Closed = SendStamp.Now(TimeProvider.System);
        }

        return Math.Max(0, count);
    }
}
