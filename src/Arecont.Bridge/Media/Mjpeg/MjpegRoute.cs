using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Video;

namespace Arecont.Bridge.Media.Mjpeg;

/// <summary><c>GET /cameras/{id}[/channels/{n}]/stream.mjpeg</c>: JPEG pictures as they come, replacing one another.</summary>
internal static class MjpegRoute
{
    /// <summary>Answers until the viewer, the profile or the port goes.</summary>
    public static async Task AnswerAsync(HttpContext context, ICamera camera, int channel)
    {
        var profiles = camera.Video.Profiles(channel);
        if (profiles.IsEmpty)
        {
            await Problem.WriteAsync(context, StatusCodes.Status404NotFound, $"{camera.Id} has no channel {channel}.");
            return;
        }

        var name = context.Request.Query.TryGetValue("profile", out var given) ? given.ToString() : VideoProfile.Jpeg;
        var wrong = Query.Refuse(context, camera.Id, "profile", "t");
        if (wrong is null && !profiles.Any(profile => profile.Codec == VideoCodec.Jpeg && profile.Name == name))
        {
            var allowed = profiles.Where(profile => profile.Codec == VideoCodec.Jpeg).Select(profile => profile.Name);
            wrong = $"{camera.Id}, channel {channel}: profile={name} is not allowed, only a profile of JPEG pictures: {string.Join(", ", allowed)}.";
        }

        if (wrong is not null)
        {
            await Problem.WriteAsync(context, StatusCodes.Status400BadRequest, wrong);
        }
        else if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.ContentType = MjpegFormat.ContentType;
            context.Response.Headers.CacheControl = "no-store";
        }
        else
        {
            await context.RequestServices.GetRequiredService<MjpegService>().ServeAsync(context, camera, channel, name);
        }
    }
}
