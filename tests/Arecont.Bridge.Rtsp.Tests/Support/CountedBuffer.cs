using Arecont.Bridge.Rtsp.Delivery;

namespace Arecont.Bridge.Rtsp.Tests.Support;

/// <summary>A buffer that counts its claims; one is its maker's.</summary>
internal sealed class CountedBuffer(byte[] data) : InterleavedBuffer
{
    private int _claims = 1;

    public int Claims => Volatile.Read(ref _claims);

    public override ReadOnlyMemory<byte> Data => data;

    public override void Claim() => Interlocked.Increment(ref _claims);

    public override void Release() => Assert.True(Interlocked.Decrement(ref _claims) >= 0);
}
