using Arecont.Camera.Media;
using Arecont.Camera.Tests.Wire;
using Arecont.Fuzz.Tests.Fuzzing;

namespace Arecont.Fuzz.Tests.Camera;

public sealed class MediaFuzzTests
{
    private static readonly byte[][] H264Words = [[0, 0, 1], [0, 0, 0, 1], [0, 0, 3], [0, 0, 0, 1, 0x67], [0, 0, 0, 1, 0x65], [0, 0, 0, 1, 9, 0x10]];
    private static readonly byte[][] JpegWords = [[0xFF, 0xD8], [0xFF, 0xD9], [0xFF, 0xC0], [0xFF, 0xDA], [0xFF, 0xFF], [0xFF, 0], [0xFF, 0xE0, 0, 0], [0xFF, 0xE0, 0xFF, 0xFF]];

    [Fact]
    public Task AccessUnit_AnyBytes_IsParsed() => Fuzzer.RunAsync(
        [Samples.Idr(filler: 50), Samples.Idr(Samples.Sps1920, 50), Samples.Predicted(50)],
        (input, dice) =>
        {
            var unit = H264AccessUnit.Parse(input);
            Assert.True(unit.HasSlice || !unit.IsIdr);
            Assert.InRange(unit.Width, 0, 65535);
            Assert.InRange(unit.Height, 0, 65535);
            Assert.True(H264AccessUnit.StartsWithStartCode(input) || unit == default);
        },
        words: H264Words,
        perByte: 0,
        fixedBytes: 4096);

    [Fact]
    public Task SequenceParameters_AnyBits_GiveASizeOrNone() => Fuzzer.RunAsync(
        [Convert.FromHexString(Samples.Sps1920)[1..], Convert.FromHexString(Samples.Sps640)[1..], [66, 0, 30, 0xAC, 0xD9, 0x40], [100, 0, 40, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]],
        (input, dice) =>
        {
            var found = H264SequenceParameters.TrySize(input, out var width, out var height);
            Assert.Equal(found, width is >= 1 and <= 65535 && height is >= 1 and <= 65535);
            Assert.True(found || (width == 0 && height == 0));
        },
        words: H264Words,
        largest: 600,
        perByte: 0,
        fixedBytes: 4096);

    [Fact]
    public Task Jpeg_AnyBytes_HasASizeOrNone() => Fuzzer.RunAsync(
        [Samples.Jpeg(filler: 40), Samples.Jpeg(2592, 1944, 10)],
        (input, dice) =>
        {
            Assert.Equal(JpegPicture.TrySize(input, out var width, out var height), width > 0 && height > 0);
            Assert.True(JpegPicture.Begins(input) || !JpegPicture.IsWhole(input));
        },
        words: JpegWords,
        perByte: 0,
        fixedBytes: 4096);

    [Theory]
    [InlineData(FrameFormat.Jpeg)]
    [InlineData(FrameFormat.H264)]
    internal Task FrameParser_AnyBytes_GivesTheirFrontOrNothing(FrameFormat format) => Fuzzer.RunAsync(
        [Samples.Jpeg(filler: 40), Samples.Idr(filler: 40), Samples.Predicted(40), [.. Samples.Jpeg(filler: 4), .. Samples.Zeros(300)]],
        (input, dice) =>
        {
            var parser = new FrameParser(format, TimeProvider.System);
            var may = parser.MayBeWhole(input);
            var frame = parser.Parse(input, 1);
            Assert.True(may || frame is null);
            if (frame is not null)
            {
                Assert.True(input.AsSpan().StartsWith(frame.Data.Span));
                Assert.True(input.AsSpan(frame.Data.Length).IndexOfAnyExcept((byte)0) < 0);
                Assert.Equal(format == FrameFormat.Jpeg, frame.Type == FrameType.Jpeg);
            }
        },
        words: [.. JpegWords, .. H264Words]);

    [Fact]
    public Task Delimiter_AnyBytes_IsFoundWhereItStands() => Fuzzer.RunAsync(
        ["abc\r\n--fbdr\r\nContent-Type: x\r\n\r\n"u8.ToArray(), "----fbdr--fbdrx--fbdr--\r\n"u8.ToArray()],
        (input, random) =>
        {
            var delimiter = "--fbdr"u8.ToArray();
            var from = random.Next(input.Length + 1);
            var expected = -1;
            for (var at = from; expected < 0 && at + delimiter.Length < input.Length; at++)
            {
                var ends = input[at + delimiter.Length] is (byte)'\r' or (byte)'\n' or (byte)'-';
                expected = ends && input.AsSpan(at).StartsWith(delimiter) ? at : -1;
            }

            Assert.Equal(expected, Delimiter.Find(input, delimiter, from));
            Assert.InRange(Delimiter.WithoutLineEnd(input), 0, input.Length);
            _ = Delimiter.Begins(input, delimiter);
        },
        words: ["--fbdr"u8.ToArray(), "\r\n--fbdr\r\n"u8.ToArray(), "--fbdr--"u8.ToArray(), "--"u8.ToArray()],
        largest: 2048);
}
