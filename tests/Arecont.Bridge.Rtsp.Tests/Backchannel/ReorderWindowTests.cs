using Arecont.Bridge.Rtsp.Backchannel;

namespace Arecont.Bridge.Rtsp.Tests.Backchannel;

public sealed class ReorderWindowTests
{
    private readonly List<int> _delivered = [];
    private readonly ReorderWindow<int> _window;

    public ReorderWindowTests() => _window = new ReorderWindow<int>(_delivered.Add);

    [Theory]
    [InlineData(new[] { 1, 2, 3 }, new[] { 1, 2, 3 }, 0)]
    [InlineData(new[] { 1, 3, 2, 4 }, new[] { 1, 2, 3, 4 }, 0)]
    [InlineData(new[] { 1, 4, 3, 2 }, new[] { 1, 2, 3, 4 }, 0)]
    [InlineData(new[] { 1, 2, 2, 1, 3 }, new[] { 1, 2, 3 }, 2)]
    [InlineData(new[] { 1, 3, 3, 2 }, new[] { 1, 2, 3 }, 1)]
    [InlineData(new[] { 65534, 0, 65535, 1 }, new[] { 65534, 65535, 0, 1 }, 0)]
    [InlineData(new[] { 1, 2, 9000, 9001 }, new[] { 1, 2, 9000, 9001 }, 0)]
    public void Add_Packets_AreDeliveredInOrder(int[] sent, int[] expected, int dropped)
    {
        foreach (var number in sent)
        {
            _window.Add((ushort)number, number);
        }

        Assert.Equal(expected, _delivered);
        Assert.Equal(dropped, _window.Dropped);
    }

    [Fact]
    public void Add_LostPacket_IsGivenUpAfterTheWindow()
    {
        _window.Add(1, 1);
        for (var number = 3; number < 3 + ReorderWindow<int>.Size; number++)
        {
            _window.Add((ushort)number, number);
            Assert.Equal([1], _delivered);
        }

        _window.Add(11, 11);
        Assert.Equal([1, 3, 4, 5, 6, 7, 8, 9, 10, 11], _delivered);

        _window.Add(2, 2);
        Assert.Equal(1, _window.Dropped);
    }

    [Fact]
    public void Add_AnyNumbers_KeepsItsBound()
    {
        var random = new Random(1);
        for (var i = 0; i < 100_000; i++)
        {
            _window.Add((ushort)random.Next(i % 2 == 0 ? 65536 : 40), i);
        }

        Assert.InRange(_delivered.Count + _window.Dropped, 100_000 - ReorderWindow<int>.Size, 100_000);
    }
}
