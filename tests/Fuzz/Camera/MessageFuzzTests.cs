using System.Net;
using System.Text;
using Arecont.Camera.Discovery;
using Arecont.Camera.Http;
using Arecont.Camera.Identity;
using Arecont.Camera.Motion;
using Arecont.Camera.Settings;
using Arecont.Fuzz.Tests.Fuzzing;

namespace Arecont.Fuzz.Tests.Camera;

public sealed class MessageFuzzTests
{
    [Fact]
    public Task MotionResult_AnyText_IsAGridOrMalformed() => Fuzzer.RunAsync(
        ["no motion"u8.ToArray(), Zones(64), Zones(1024), Encoding.ASCII.GetBytes(string.Join(' ', Enumerable.Repeat("0", 64)))],
        (input, random) =>
        {
            var picture = new MotionPicture(random.Next(-1, 5000), random.Next(-1, 5000), random.Next(-1, 20));
            try
            {
                var grid = MotionResultParser.Parse(input, picture);
                if (grid is not null)
                {
                    Assert.InRange(grid.Width, 1, 32);
                    Assert.InRange(grid.Height, 1, 32);
                }
            }
            catch (MalformedAnswerException)
            {
            }
        },
        words: ["no motion"u8.ToArray(), " "u8.ToArray(), "FF "u8.ToArray(), "\0"u8.ToArray()]);

    [Fact]
    public Task DiscoveryReply_AnyPacket_IsACameraOrNothing() => Fuzzer.RunAsync(
        [Reply(32), Reply(40), DiscoveryMessage.Question()],
        (input, dice) =>
        {
            if (DiscoveryMessage.Parse(input, IPAddress.Loopback) is { } camera)
            {
                Assert.True(input.Length >= DiscoveryMessage.ShortReplyBytes);
                Assert.Equal(12, camera.MacAddress.Length);
            }
        },
        largest: 256);

    [Fact]
    public Task MacAddress_AnyText_IsTwelveDigitsOrNone() => Fuzzer.RunAsync(
        ["00:1A:07:12:34:56"u8.ToArray(), "0-1a-7-12-34-56"u8.ToArray(), "001A07123456"u8.ToArray()],
        (input, dice) =>
        {
            if (MacAddressText.Normalize(Encoding.UTF8.GetString(input)) is { } mac)
            {
                Assert.Equal(12, mac.Length);
                Assert.Equal(mac, MacAddressText.Normalize(mac));
            }
        },
        largest: 200,
        perByte: 500);

    [Fact]
    public Task SettingValues_AnyText_AreNormalOrRefused()
    {
        var definitions = SettingCatalogue.All.ToList();
        return Fuzzer.RunAsync(
            ["10"u8.ToArray(), "on"u8.ToArray(), "640x480"u8.ToArray(), "192.168.1.2"u8.ToArray(), "0,0,64,64"u8.ToArray(), "2a8f3d135b71ee04"u8.ToArray()],
            (input, random) =>
            {
                var definition = random.Any(definitions);
                if (SettingValue.TryNormalize(definition, Encoding.UTF8.GetString(input), out var value, out _))
                {
                    Assert.True(SettingValue.TryNormalize(definition, value, out var again, out _), $"{definition.Name}: its own form is refused");
                    Assert.Equal(value, again);
                    Assert.DoesNotContain(value, char.IsControl);
                }
            },
            largest: 200);
    }

    private static byte[] Zones(int count) => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, count).Select(zone => $" {zone % 256:X2}")));

    private static byte[] Reply(int length) => [.. "Arecont_Vision-AV2000"u8, 1, 0, 0x1A, 7, 1, 2, 3, 192, 168, 1, 20, .. Enumerable.Repeat((byte)0x14, length - 32)];
}
