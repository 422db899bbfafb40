using System.Buffers.Binary;
using Arecont.Bridge.Contract.Audio;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Rtsp.Backchannel;
using Arecont.Bridge.Rtsp.Rtcp;
using Arecont.Fuzz.Tests.Fuzzing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Arecont.Fuzz.Tests.Rtsp;

/// <summary>What viewers send beside requests: RTCP and talk-back.</summary>
public sealed class ViewerPacketFuzzTests
{
    private const uint Ssrc = 0x11223344;

    private static readonly byte[] Speech = [0x80, 0, 0, 5, 0, 0, 0, 160, 1, 2, 3, 4, .. Enumerable.Repeat((byte)0xFF, 160)];

    [Fact]
    public Task Rtcp_AnyBytes_AreReadWithoutFailure() => Fuzzer.RunAsync(
        [Report(201, 1), [.. Report(200, 2), .. Report(201, 1), 0x81, 203, 0, 1, 0x11, 0x22, 0x33, 0x44], Report(201, 31)],
        (input, dice) =>
        {
            var contents = RtcpReader.Read(input, Ssrc);
            Assert.True(contents.Valid || contents == default);
            Assert.InRange(contents.Reception?.LossFraction ?? 0, 0, 1);
        },
        largest: 2048,
        perByte: 64,
        fixedBytes: 1024);

    [Fact]
    public Task Rtp_AnyBytes_HaveTheirPayloadInside() => Fuzzer.RunAsync(
        [Speech, [0x90, 8, 0, 6, 0, 0, 0, 1, 1, 2, 3, 4, 0xBE, 0xDE, 0, 1, 1, 2, 3, 4, 0xD5], [0xA1, 0, 0, 7, 0, 0, 0, 1, 1, 2, 3, 4, 9, 9, 9, 9, 0xFF, 0, 0, 3]],
        (input, dice) =>
        {
            if (RtpPacket.TryParse(input, out var packet))
            {
                Assert.InRange(packet.PayloadStart, 12, input.Length);
                Assert.InRange(packet.PayloadStart + packet.PayloadLength, packet.PayloadStart, input.Length);
            }
        },
        largest: 2048,
        perByte: 0,
        fixedBytes: 1024);

    [Fact]
    public Task ReorderWindow_AnyOrder_DeliversEachOnceAndInOrder() => Fuzzer.RunAsync(
        [[.. Enumerable.Range(0, 40).SelectMany(number => new[] { (byte)0, (byte)number })], [0xFF, 0xFE, 0xFF, 0xFF, 0, 0, 0, 2, 0, 1]],
        (input, dice) =>
        {
            var delivered = new List<ushort>();
            var window = new ReorderWindow<ushort>(delivered.Add);
            var added = 0;
            for (var at = 0; at + 2 <= input.Length; at += 2)
            {
                var sequence = BinaryPrimitives.ReadUInt16BigEndian(input.AsSpan(at));
                window.Add(sequence, sequence);
                added++;
                Assert.InRange(added - delivered.Count - window.Dropped, 0, ReorderWindow<ushort>.Size);
            }

            window.Reset();
            Assert.Equal(added, delivered.Count + window.Dropped);
            foreach (var (first, second) in delivered.Zip(delivered.Skip(1)))
            {
                // Forwards, or a sender that began anew.
                var step = (short)(second - first);
                Assert.True(step > 0 || Math.Abs((int)step) >= 400, $"{first} was followed by {second}");
            }
        },
        largest: 600,
        perByte: 2000);

    [Fact]
    public Task Backchannel_AnyPackets_ReachTheCameraOrNobody() => Fuzzer.RunAsync(
        [Speech],
        async (input, dice) =>
        {
            var camera = new Listener();
            using (var receiver = new BackchannelReceiver("cam", camera, TimeProvider.System, NullLogger<BackchannelReceiver>.Instance))
            {
                for (var packets = dice.Next(1, 80); packets > 0; packets--)
                {
                    receiver.Receive(input);
                    if (input.Length > 3)
                    {
                        input[3] += (byte)dice.Next(3);
                    }
                }
            }

            await Task.WhenAll(camera.Ended);
        },
        rounds: 2000,
        largest: 1500);

    private static byte[] Report(byte type, int blocks)
    {
        var header = type == 200 ? 28 : 8;
        var report = new byte[header + (blocks * 24)];
        report[0] = (byte)(0x80 | blocks);
        report[1] = type;
        BinaryPrimitives.WriteUInt16BigEndian(report.AsSpan(2), (ushort)((report.Length / 4) - 1));
        for (var block = 0; block < blocks; block++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(report.AsSpan(header + (block * 24)), Ssrc);
        }

        return report;
    }

    /// <summary>A camera that listens to all of it.</summary>
    private sealed class Listener : ICameraAudio
    {
        private readonly List<Task> _ended = [];

        public IReadOnlyList<Task> Ended
        {
            get
            {
                lock (_ended)
                {
                    return [.. _ended];
                }
            }
        }

        public Task<CommandResult> SpeakAsync(AudioLaw law, IAsyncEnumerable<ReadOnlyMemory<byte>> audio, CancellationToken cancellationToken)
        {
            var listening = ListenAsync(audio, cancellationToken);
            lock (_ended)
            {
                _ended.Add(listening);
            }

            return listening;
        }

        private static async Task<CommandResult> ListenAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> audio, CancellationToken cancellationToken)
        {
            try
            {
                await foreach (var piece in audio.WithCancellation(cancellationToken))
                {
                    Assert.False(piece.IsEmpty);
                }
            }
            catch (OperationCanceledException)
            {
                // The client has gone.
            }

            return CommandResult.Done();
        }
    }
}
