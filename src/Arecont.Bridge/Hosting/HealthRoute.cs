using System.Text.Json.Serialization;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.State;
using Microsoft.AspNetCore.Authorization;

namespace Arecont.Bridge.Hosting;

/// <summary><c>GET /health</c>: counts and nothing else, so it needs no credentials.</summary>
internal static class HealthRoute
{
    /// <summary>Maps the route.</summary>
    public static void Map(IEndpointRouteBuilder routes)
        => routes.MapGet("/health", AnswerAsync).WithMetadata(new AllowAnonymousAttribute());

    private static Task AnswerAsync(HttpContext context)
    {
        var cameras = context.RequestServices.GetRequiredService<ICameraDirectory>().Cameras;
        var online = cameras.Count(camera => camera.State.Connection.Status == ConnectionStatus.Online);
        var health = new Health(online == cameras.Length ? "ok" : "degraded", new CameraCounts(cameras.Length, online));
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(health, HealthJson.Default.Health, cancellationToken: context.RequestAborted);
    }
}

/// <summary>The answer.</summary>
/// <param name="Status"><c>ok</c>, or <c>degraded</c> while any camera is not online.</param>
/// <param name="Cameras">How many there are.</param>
internal sealed record Health(string Status, CameraCounts Cameras);

/// <summary>Cameras by connection.</summary>
/// <param name="Configured">All of them.</param>
/// <param name="Online">Those that answer.</param>
internal sealed record CameraCounts(int Configured, int Online);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Health))]
internal sealed partial class HealthJson : JsonSerializerContext;
