using Arecont.Bridge.Contract.Cameras;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Arecont.Bridge.Media.Talk;

/// <summary><c>POST /cameras/{id}/audio</c>: what the camera is to say, as it comes.</summary>
internal static class TalkRoute
{
    /// <summary>The longest body in bytes: two hours of G.711.</summary>
    public const long MaximumSize = 64 * 1024 * 1024;

    /// <summary>Answers 204 when all has been said.</summary>
    public static async Task AnswerAsync(HttpContext context, ICamera camera, int channel)
    {
        // Who talks live may pause; the body has an idle limit of its own.
        context.Features.Get<IHttpMinRequestBodyDataRateFeature>()?.MinDataRate = null;
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = MaximumSize;
        try
        {
            if (Query.Refuse(context, camera.Id, "law") is { } wrong)
            {
                throw new TalkException(StatusCodes.Status400BadRequest, wrong);
            }

            await SpeakAsync(context, camera);
        }
        catch (TalkException exception)
        {
            await Problem.WriteAsync(context, exception.Status, exception.Message);
        }
    }

    private static async Task SpeakAsync(HttpContext context, ICamera camera)
    {
        var known = TalkContent.Read(context.Request, camera.Id);
        var body = new TalkBody(context.Request.BodyReader, context.RequestServices.GetRequiredService<TimeProvider>(), camera.Id);
        var (format, length) = known is { } raw ? (raw, long.MaxValue) : await WavHeader.ReadAsync(body, camera.Id, context.RequestAborted);
        var sound = format.ToG711Async(body.ReadAsync(length, context.RequestAborted));
        var result = await camera.Audio.SpeakAsync(format.Law, sound, context.RequestAborted);
        if (body.Failure is { } failure)
        {
            throw failure;
        }

        if (result.Succeeded)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        await Problem.WriteAsync(context, result, overloaded: StatusCodes.Status409Conflict);
    }
}
