using System.Buffers.Binary;
using System.ComponentModel;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Arecont.Benchmarks.Viewing;

/// <summary>
/// epoll(7) itself: a thousand viewers on one thread, for as little as the load generator can cost on the machine it shares
/// with what it measures.
/// </summary>
internal sealed partial class Epoll : IDisposable
{
    public const uint Readable = 1;
    public const uint Closed = 0x2018;

    private const int Add = 1;
    private const int Delete = 2;
    private const int MostEvents = 256;

    // struct epoll_event is packed on x86-64 alone.
    private static readonly int DataOffset = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 4 : 8;
    private static readonly int EventSize = DataOffset + 8;

    private readonly byte[] _events = new byte[MostEvents * 16];
    private readonly int _handle = Checked(epoll_create1(0));

    public void Watch(Socket socket, uint events)
    {
        Span<byte> request = stackalloc byte[16];
        var descriptor = (int)socket.Handle;
        BinaryPrimitives.WriteUInt32LittleEndian(request, events);
        BinaryPrimitives.WriteInt32LittleEndian(request[DataOffset..], descriptor);
        Checked(epoll_ctl(_handle, Add, descriptor, ref MemoryMarshal.GetReference(request)));
    }

    public void Forget(Socket socket)
    {
        Span<byte> request = stackalloc byte[16];
        _ = epoll_ctl(_handle, Delete, (int)socket.Handle, ref MemoryMarshal.GetReference(request));
    }

    /// <summary>Waits a tenth of a second at most; the descriptors that have something.</summary>
    public int Wait(Span<int> descriptors)
    {
        var count = Math.Max(0, epoll_wait(_handle, ref _events[0], Math.Min(MostEvents, descriptors.Length), 100));
        for (var index = 0; index < count; index++)
        {
            descriptors[index] = BinaryPrimitives.ReadInt32LittleEndian(_events.AsSpan((index * EventSize) + DataOffset));
        }

        return count;
    }

    public void Dispose() => _ = close(_handle);

    private static int Checked(int result) => result >= 0 ? result : throw new Win32Exception();

    [LibraryImport("libc", SetLastError = true)]
    private static partial int epoll_create1(int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int epoll_ctl(int epoll, int operation, int descriptor, ref byte request);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int epoll_wait(int epoll, ref byte events, int most, int milliseconds);

    [LibraryImport("libc")]
    private static partial int close(int descriptor);
}
