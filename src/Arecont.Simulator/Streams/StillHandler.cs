using Arecont.Simulator.Http;

namespace Arecont.Simulator.Streams;

/// <summary>Answers <c>/image</c>, <c>/image{n}</c> and <c>/img.jpg</c>.</summary>
internal sealed class StillHandler(CameraState camera)
{
    private int _turn;

    internal async ValueTask AnswerAsync(ResponseWriter response, VideoRequest wanted)
    {
        var picture = Picture(wanted.Half);
        response.Head(200, "image/jpeg", ChannelField(wanted.Channel), picture.Length);
        await response.BodyAsync(picture);
        if (camera.Options.TrailingZeros > 0)
        {
            await response.BodyAsync(new byte[camera.Options.TrailingZeros]);
        }

        await response.EndAsync();
    }

    /// <summary>The picture that is on at this moment.</summary>
    internal byte[] Picture(bool half)
    {
        var stills = MediaLibrary.For(camera.Model, half).Stills;
        var seconds = camera.Time.GetTimestamp() / (double)camera.Time.TimestampFrequency;
        return stills[(long)(seconds * camera.Model.MaximumFrameRate) % stills.Length];
    }

    /// <summary>Where the request named no sensor, the enabled ones take turns and the answer tells which it was.</summary>
    internal string ChannelField(int channel)
    {
        if (channel != 0 || camera.Model.Channels == 1)
        {
            return string.Empty;
        }

        var enabled = int.Parse(camera.Value("channelenable"), System.Globalization.CultureInfo.InvariantCulture);
        for (var tries = 0; tries < camera.Model.Channels; tries++)
        {
            var turn = (Interlocked.Increment(ref _turn) - 1 & int.MaxValue) % camera.Model.Channels;
            if ((enabled >> turn & 1) == 1)
            {
                return $"ETag: Channel{turn + 1}\r\n";
            }
        }

        return string.Empty;
    }
}
