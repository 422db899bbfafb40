using System.Globalization;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Media;

/// <summary><c>GET /cameras/{id}[/channels/{n}]/snapshot.jpg</c>: a picture at most a second old, shared by all who ask.</summary>
internal static class SnapshotRoute
{
    /// <summary>How old a shared picture may be.</summary>
    public static readonly TimeSpan MaximumAge = TimeSpan.FromSeconds(1);

    /// <summary>Answers with the picture.</summary>
    public static async Task AnswerAsync(HttpContext context, ICamera camera, int channel)
    {
        if (Read(context, camera.Id, out var resolution, out var quality) is { } wrong)
        {
            await Problem.WriteAsync(context, StatusCodes.Status400BadRequest, wrong);
            return;
        }

        var request = new SnapshotRequest { Channel = channel, Resolution = resolution, Quality = quality, MaximumAge = MaximumAge };
        var still = await camera.TakeSnapshotAsync(request, context.RequestAborted);
        if (!still.Result.Succeeded)
        {
            await Problem.WriteAsync(context, still.Result);
            return;
        }

        var response = context.Response;
        response.ContentType = "image/jpeg";
        response.ContentLength = still.Jpeg.Length;
        response.Headers.CacheControl = "no-store";
        response.GetTypedHeaders().LastModified = still.Time;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(still.Jpeg, context.RequestAborted);
        }
    }

    private static string? Read(HttpContext context, string cameraId, out Resolution resolution, out int? quality)
    {
        (resolution, quality) = (Resolution.Full, null);

        // Pages that show a picture again and again add t=<anything> to make their browser ask again.
        if (Query.Refuse(context, cameraId, "resolution", "quality", "t") is { } wrong)
        {
            return wrong;
        }

        var query = context.Request.Query;
        if (query.TryGetValue("resolution", out var size))
        {
            if (size != "full" && size != "half")
            {
                return $"{cameraId}: resolution={size} is not allowed, only full or half.";
            }

            resolution = size == "half" ? Resolution.Half : Resolution.Full;
        }

        if (query.TryGetValue("quality", out var text))
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value is < 1 or > 21)
            {
                return $"{cameraId}: quality={text} is not allowed, only 1 to 21.";
            }

            quality = value;
        }

        return null;
    }
}
