using System.Globalization;
using Arecont.Simulator.Http;

namespace Arecont.Simulator.Streams;

/// <summary>What a picture or stream request asks for, as far as the simulated camera obeys it.</summary>
/// <param name="Channel">The sensor, from 1; 0 when the path carried no number.</param>
/// <param name="Half">Half resolution.</param>
/// <param name="FrameRate">Pictures per second.</param>
/// <param name="Bitrate">Bits per second of H.264 to fill up to; 0 for as recorded.</param>
/// <param name="Number">The stream number <c>ssn</c>.</param>
/// <param name="KeyFrame">Whether <c>iframe=1</c> asks for a key frame.</param>
/// <param name="Storage">The <c>sd</c> part, on models with a card: <c>playback</c>, <c>download</c>, <c>on</c>.</param>
internal sealed record VideoRequest(int Channel, bool Half, int FrameRate, int Bitrate, int? Number, bool KeyFrame, string? Storage)
{
    internal static VideoRequest Read(CameraRequest request, int channel, CameraState camera)
    {
        var model = camera.Model;
        var kind = request.Find("channel");
        var smallerSensor = model.IsDual && camera.Value("upscaling") == "off"
            && (kind == "mono" || (kind is null && camera.Value("daynight") == "night"));
        var half = request.Find("res") == "half" || kind == "scaled" || smallerSensor;
        var rate = request.FindNumber("fps") ?? ToNumber(camera.Value("fps"));
        return new VideoRequest(
            channel, half, rate <= 0 ? model.MaximumFrameRate : Math.Min(rate, model.MaximumFrameRate),
            request.FindNumber("bitrate") is { } asked and >= 1 and <= 51200 ? asked * 1000 : camera.Options.Video?.Bitrate ?? 0,
            request.FindNumber("ssn") is { } number and >= 0 and <= 65535 ? number : null,
            request.Find("iframe") == "1", model.HasStorage ? request.Find("sd") : null);
    }

    private static int ToNumber(string value) => int.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
