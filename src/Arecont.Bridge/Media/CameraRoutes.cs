using System.Globalization;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Hosting;
using Arecont.Bridge.Media.Mjpeg;
using Arecont.Bridge.Media.Talk;

namespace Arecont.Bridge.Media;

/// <summary>
/// <c>/cameras/{id}[/channels/{n}]/...</c>, on every port. Each route asks for credentials itself, because the ports that plugins open
/// have no gate.
/// </summary>
internal static class CameraRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Answers for a camera and a channel; the credentials are right and the camera is known.</summary>
    private delegate Task Answer(HttpContext context, ICamera camera, int channel);

    /// <summary>Maps the routes.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var of in new[] { "/cameras/{id}", "/cameras/{id}/channels/{channel}" })
        {
            routes.MapMethods($"{of}/snapshot.jpg", Reading, context => CheckAsync(context, BridgeRole.Viewer, SnapshotRoute.AnswerAsync));
            routes.MapMethods($"{of}/stream.mjpeg", Reading, context => CheckAsync(context, BridgeRole.Viewer, MjpegRoute.AnswerAsync));
        }

        routes.MapPost("/cameras/{id}/audio", context => CheckAsync(context, BridgeRole.Operator, TalkRoute.AnswerAsync));
    }

    private static Task CheckAsync(HttpContext context, BridgeRole role, Answer answer)
    {
        if (context.RequestServices.GetRequiredService<RequestCredentials>().Check(context) is not { } user)
        {
            return Task.CompletedTask;
        }

        if (user.Role < role)
        {
            return Problem.WriteAsync(context, StatusCodes.Status403Forbidden, $"The user {user.Name} is a {Name(user.Role)}; this needs the role {Name(role)}.");
        }

        var id = (string)context.GetRouteValue("id")!;
        if (context.RequestServices.GetRequiredService<ICameraDirectory>().Find(id) is not { } camera)
        {
            return Problem.WriteAsync(context, StatusCodes.Status404NotFound, $"There is no camera {id}.");
        }

        var number = (string?)context.GetRouteValue("channel") ?? "1";
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var channel) && channel > 0
            ? answer(context, camera, channel)
            : Problem.WriteAsync(context, StatusCodes.Status404NotFound, $"{camera.Id} has no channel {number}; channels count from 1.");
    }

    private static string Name(BridgeRole role) => role.ToString().ToLowerInvariant();
}
