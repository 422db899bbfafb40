using Microsoft.Net.Http.Headers;

namespace Arecont.Bridge.Media.Talk;

/// <summary>What the request says of its body: the content type, and the key <c>law</c> where that says nothing.</summary>
internal static class TalkContent
{
    private const string Allowed =
        "a WAV file as audio/wav, or raw G.711 of 8000 Hz, mono, as audio/basic, audio/PCMU, audio/PCMA or application/octet-stream with law=mulaw or law=alaw";

    /// <summary>The format of a raw body; null for a WAV file, which tells it itself.</summary>
    public static SoundFormat? Read(HttpRequest request, string cameraId)
    {
        var law = request.Query.TryGetValue("law", out var given) ? given.ToString() : null;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            throw Unsupported(cameraId, request.ContentType ?? "no content type");
        }

        var name = type.MediaType.ToString().ToLowerInvariant();
        if (law is not null && name != "application/octet-stream")
        {
            throw new TalkException(StatusCodes.Status400BadRequest, $"{cameraId}: law={law} is only for application/octet-stream; {name} tells its law itself.");
        }

        switch (name)
        {
            case "audio/wav" or "audio/x-wav" or "audio/wave" or "audio/vnd.wave":
                return null;
            case "audio/basic":
                return new SoundFormat(SoundEncoding.MuLaw, 1);
            case "audio/pcmu" or "audio/pcma":
                RefuseParameter(type, "rate", "8000", cameraId);
                RefuseParameter(type, "channels", "1", cameraId);
                return new SoundFormat(name == "audio/pcmu" ? SoundEncoding.MuLaw : SoundEncoding.ALaw, 1);
            case "application/octet-stream":
                return new SoundFormat(EncodingOf(law, cameraId), 1);
            default:
                throw Unsupported(cameraId, name);
        }
    }

    private static SoundEncoding EncodingOf(string? law, string cameraId) => law switch
    {
        "mulaw" => SoundEncoding.MuLaw,
        "alaw" => SoundEncoding.ALaw,
        null => throw new TalkException(StatusCodes.Status400BadRequest, $"{cameraId}: the key law is missing; for application/octet-stream it must be mulaw or alaw."),
        _ => throw new TalkException(StatusCodes.Status400BadRequest, $"{cameraId}: law={law} is not allowed, only mulaw or alaw."),
    };

    private static void RefuseParameter(MediaTypeHeaderValue type, string key, string allowed, string cameraId)
    {
        var value = type.Parameters.FirstOrDefault(parameter => parameter.Name.Equals(key, StringComparison.OrdinalIgnoreCase))?.Value.ToString();
        if (value is not null && value != allowed)
        {
            throw new TalkException(StatusCodes.Status415UnsupportedMediaType, $"{cameraId}: {key}={value} cannot be taken in {type.MediaType}, only {allowed}.");
        }
    }

    private static TalkException Unsupported(string cameraId, string came)
        => new(StatusCodes.Status415UnsupportedMediaType, $"{cameraId}: {came} cannot be said; allowed is {Allowed}.");
}
