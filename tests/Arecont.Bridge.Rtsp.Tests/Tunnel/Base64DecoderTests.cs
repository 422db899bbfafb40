using System.Text;
using Arecont.Bridge.Rtsp.Tunnel;

namespace Arecont.Bridge.Rtsp.Tests.Tunnel;

public sealed class Base64DecoderTests
{
    [Fact]
    public void TryDecode_RequestsEncodedOneByOne_CutAnywhere()
    {
        string[] requests = ["OPTIONS * RTSP/1.0\r\n\r\n", "a", "ab", "abc", "DESCRIBE"];
        var letters = Encoding.ASCII.GetBytes(string.Join("\r\n", requests.Select(request => Convert.ToBase64String(Encoding.ASCII.GetBytes(request)))));
        for (var size = 1; size < 9; size++)
        {
            var decoder = new Base64Decoder();
            var text = new StringBuilder();
            foreach (var piece in letters.Chunk(size))
            {
                Span<byte> bytes = new byte[Base64Decoder.MaximumLength(piece.Length)];
                Assert.True(decoder.TryDecode(piece, bytes, out var written));
                text.Append(Encoding.ASCII.GetString(bytes[..written]));
            }

            Assert.Equal(string.Concat(requests), text.ToString());
        }
    }

    [Theory]
    [InlineData("T1B$")]
    [InlineData("T===")]
    [InlineData("=T1B")]
    [InlineData("T1=B")]
    public void TryDecode_AnythingElse_IsRefused(string letters)
        => Assert.False(new Base64Decoder().TryDecode(Encoding.ASCII.GetBytes(letters), new byte[16], out _));

    [Fact]
    public void TryDecode_AnyBytes_NeverThrows()
    {
        var random = new Random(5);
        var alphabet = Encoding.ASCII.GetBytes("ABCz09+/=\r\n ");
        for (var round = 0; round < 10_000; round++)
        {
            var letters = Enumerable.Range(0, random.Next(50)).Select(_ => alphabet[random.Next(alphabet.Length)]).ToArray();
            var decoder = new Base64Decoder();
            foreach (var piece in letters.Chunk(7))
            {
                if (!decoder.TryDecode(piece, new byte[Base64Decoder.MaximumLength(piece.Length)], out _))
                {
                    break;
                }
            }
        }
    }
}
