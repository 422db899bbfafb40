using System.Net;
using Arecont.Simulator.Http;

namespace Arecont.Simulator.Streams;

/// <summary>The open streams, at most eight, and the requests that carry a stream number.</summary>
internal sealed class StreamBoard(Action changed)
{
    internal const int Most = 8;

    private readonly Lock _gate = new();
    private readonly Dictionary<(IPAddress Client, int Number), Connection> _numbered = [];
    private int _open;
    private long _pictures;

    internal int Open => Volatile.Read(ref _open);

    internal long Pictures => Interlocked.Read(ref _pictures);

    internal void CountPicture()
    {
        Interlocked.Increment(ref _pictures);
        changed();
    }

    /// <summary>Opens a stream; false when eight are open.</summary>
    internal bool TryEnter()
    {
        lock (_gate)
        {
            if (_open >= Most)
            {
                return false;
            }

            _open++;
        }

        changed();
        return true;
    }

    internal void Leave()
    {
        lock (_gate)
        {
            _open--;
        }

        changed();
    }

    /// <summary>Notes a request's number; an earlier request of the same client with that number is cut off.</summary>
    internal void Claim(int? number, Connection connection)
    {
        if (number is not { } claimed || connection.RemoteAddress is not { } client)
        {
            return;
        }

        Connection? earlier;
        lock (_gate)
        {
            _numbered.TryGetValue((client, claimed), out earlier);
            _numbered[(client, claimed)] = connection;
        }

        if (earlier is not null && earlier != connection)
        {
            earlier.Abort();
        }
    }

    internal void Release(int? number, Connection connection)
    {
        if (number is not { } claimed)
        {
            return;
        }

        lock (_gate)
        {
            foreach (var (key, owner) in _numbered)
            {
                if (key.Number == claimed && owner == connection)
                {
                    _numbered.Remove(key);
                    return;
                }
            }
        }
    }
}
