namespace Arecont.Camera.Tests.Wire;

/// <summary>Pictures and access units written by hand: just enough of them to be told apart and measured.</summary>
internal static class Samples
{
    /// <summary>SPS of 1920 x 1080 (High profile, cropped), as x264 writes it.</summary>
    public const string Sps1920 = "67640028acd940780227e5c044000003000400000300083c60c658";

    /// <summary>SPS of 640 x 480 (High profile).</summary>
    public const string Sps640 = "67640016acd940a03db011000003000100000300020f162d96";

    /// <summary>A JPEG: SOI, APP0, SOF0, SOS, filler, EOI.</summary>
    public static byte[] Jpeg(int width = 640, int height = 480, int filler = 4000, byte seed = 0x11) =>
    [
        0xFF, 0xD8,
        0xFF, 0xE0, 0, 4, (byte)'A', (byte)'V',
        0xFF, 0xC0, 0, 17, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, 1, 0x21, 0, 2, 0x11, 1, 3, 0x11, 1,
        0xFF, 0xDA, 0, 12, 3, 1, 0, 2, 0x11, 3, 0x11, 0, 0x3F, 0,
        .. Enumerable.Repeat(seed, filler),
        0xFF, 0xD9,
    ];

    /// <summary>An IDR access unit: SPS, PPS, one slice.</summary>
    public static byte[] Idr(string sps = Sps640, int filler = 2000) =>
    [
        0, 0, 0, 1, .. Convert.FromHexString(sps),
        0, 0, 0, 1, 0x68, 0xEB, 0xE3, 0xCB,
        0, 0, 0, 1, 0x65, 0x88, .. Enumerable.Repeat((byte)0x5A, filler), 0x80,
    ];

    /// <summary>An access unit that builds on others.</summary>
    public static byte[] Predicted(int filler = 500, byte seed = 0x3C) =>
    [
        0, 0, 0, 1, 0x41, 0x9A, .. Enumerable.Repeat(seed, filler), 0x80,
    ];

    public static byte[] Zeros(int count) => new byte[count];
}
