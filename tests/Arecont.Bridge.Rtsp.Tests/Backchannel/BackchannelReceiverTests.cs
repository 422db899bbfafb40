using System.Buffers.Binary;
using System.Collections.Concurrent;
using Arecont.Bridge.Contract.Audio;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Rtsp.Backchannel;
using Arecont.Bridge.Rtsp.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Rtsp.Tests.Backchannel;

public sealed class BackchannelReceiverTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Speaker _speaker = new();

    [Fact]
    public async Task Receive_Packets_AreSpokenInOrder()
    {
        using var receiver = Receiver();

        receiver.Receive(Packet(0, 1, [1]));
        receiver.Receive(Packet(0, 3, [3]));
        receiver.Receive(Packet(0, 2, [2]));

        await Eventually.TrueAsync(() => _speaker.Heard.Count == 3);
        Assert.Equal([(AudioLaw.MuLaw, (byte)1), (AudioLaw.MuLaw, (byte)2), (AudioLaw.MuLaw, (byte)3)], _speaker.Heard);
        Assert.Equal(1, _speaker.Speeches);
    }

    [Fact]
    public async Task Receive_OtherLaw_IsAnotherSpeech()
    {
        using var receiver = Receiver();

        receiver.Receive(Packet(0, 1, [1]));
        await Eventually.TrueAsync(() => _speaker.Heard.Count == 1);
        receiver.Receive(Packet(8, 2, [2]));

        await Eventually.TrueAsync(() => _speaker.Heard.Count == 2);
        Assert.Equal(AudioLaw.ALaw, _speaker.Heard.Last().Law);
    }

    [Fact]
    public async Task Receive_SilenceThenMore_GivesTheCameraBackBetween()
    {
        using var receiver = Receiver();
        receiver.Receive(Packet(0, 1, [1]));
        await Eventually.TrueAsync(() => _speaker.Heard.Count == 1);

        _time.Advance(BackchannelReceiver.Silence);
        await Eventually.TrueAsync(() => _speaker.Ended == 1);
        receiver.Receive(Packet(0, 2, [2]));

        await Eventually.TrueAsync(() => _speaker.Heard.Count == 2);
        Assert.Equal(2, _speaker.Speeches);
    }

    [Fact]
    public async Task Receive_CameraRefuses_IsAskedAgainOnlyLater()
    {
        _speaker.Result = new CommandResult(CommandCode.Overloaded, "somebody speaks");
        using var receiver = Receiver();
        receiver.Receive(Packet(0, 1, [1]));
        await Eventually.TrueAsync(() => _speaker.Ended == 1 && Dropped(receiver, 2));

        _time.Advance(BackchannelReceiver.Silence);
        receiver.Receive(Packet(0, 1000, [3]));

        await Eventually.TrueAsync(() => _speaker.Speeches == 2);
    }

    [Fact]
    public async Task Receive_FasterThanTheCamera_LosesTheOldestAndCounts()
    {
        _speaker.Deaf = true;
        using var receiver = Receiver();
        for (var number = 1; number <= BackchannelReceiver.Queue + 5; number++)
        {
            receiver.Receive(Packet(0, (ushort)number, [(byte)number]));
        }

        Assert.Equal(5, receiver.Dropped);
        await Eventually.TrueAsync(() => _speaker.Speeches == 1);
    }

    [Fact]
    public async Task Dispose_WhileSpeaking_EndsTheSpeech()
    {
        var receiver = Receiver();
        receiver.Receive(Packet(0, 1, [1]));
        await Eventually.TrueAsync(() => _speaker.Heard.Count == 1);

        receiver.Dispose();

        await Eventually.TrueAsync(() => _speaker.Ended == 1);
        receiver.Receive(Packet(0, 2, [2]));
        Assert.Equal(1, _speaker.Speeches);
    }

    [Fact]
    public void Receive_AnyBytes_NeverThrows()
    {
        using var receiver = Receiver();
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[random.Next(40)];
            random.NextBytes(bytes);
            if (bytes.Length > 1)
            {
                (bytes[0], bytes[1]) = ((byte)((bytes[0] & 0x3F) | 0x80), (byte)(bytes[1] & 8));
            }

            receiver.Receive(bytes);
        }

        Assert.Equal(0, _speaker.Heard.Count(heard => heard.Law is not (AudioLaw.ALaw or AudioLaw.MuLaw)));
    }

    [Theory]
    [InlineData(new byte[] { 0x80, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 9, 5, 6 }, 12, 2)]
    [InlineData(new byte[] { 0xA0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 9, 5, 0, 0, 3 }, 12, 1)]
    [InlineData(new byte[] { 0x81, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 9, 1, 1, 1, 1, 5 }, 16, 1)]
    [InlineData(new byte[] { 0x90, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 9, 1, 1, 0, 1, 7, 7, 7, 7, 5 }, 20, 1)]
    public void TryParse_PaddingSourcesAndExtension_AreLeftOut(byte[] bytes, int start, int length)
    {
        Assert.True(Rtsp.Backchannel.RtpPacket.TryParse(bytes, out var packet));
        Assert.Equal((start, length, (ushort)1, 9u), (packet.PayloadStart, packet.PayloadLength, packet.Sequence, packet.Ssrc));
    }

    public static byte[] Packet(int payloadType, ushort sequence, byte[] audio)
    {
        var packet = new byte[12 + audio.Length];
        packet[0] = 0x80;
        packet[1] = (byte)payloadType;
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), sequence);
        audio.CopyTo(packet, 12);
        return packet;
    }

    private static bool Dropped(BackchannelReceiver receiver, ushort sequence)
    {
        var before = receiver.Dropped;
        receiver.Receive(Packet(0, sequence, [2]));
        return receiver.Dropped > before;
    }

    private BackchannelReceiver Receiver() => new("door", _speaker, _time, NullLogger<BackchannelReceiver>.Instance);

    private sealed class Speaker : ICameraAudio
    {
        private int _speeches;
        private int _ended;

        public CommandResult Result { get; set; } = CommandResult.Done();

        public bool Deaf { get; set; }

        public ConcurrentQueue<(AudioLaw Law, byte First)> Heard { get; } = [];

        public int Speeches => Volatile.Read(ref _speeches);

        public int Ended => Volatile.Read(ref _ended);

        public async Task<CommandResult> SpeakAsync(AudioLaw law, IAsyncEnumerable<ReadOnlyMemory<byte>> audio, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _speeches);
            try
            {
                if (Deaf)
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                }

                if (Result.Succeeded)
                {
                    await foreach (var piece in audio.WithCancellation(cancellationToken))
                    {
                        Heard.Enqueue((law, piece.Span[0]));
                    }
                }

                return Result;
            }
            finally
            {
                Interlocked.Increment(ref _ended);
            }
        }
    }
}
