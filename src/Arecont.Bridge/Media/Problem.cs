using System.Text.Json.Serialization;
using Arecont.Bridge.Contract.Commands;
using Microsoft.AspNetCore.WebUtilities;

namespace Arecont.Bridge.Media;

/// <summary>The body of a refusal (RFC 9457, <c>application/problem+json</c>).</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The status in words.</param>
/// <param name="Detail">Camera, key, value and what is allowed; no secrets.</param>
internal sealed record Problem(int Status, string Title, string Detail)
{
    private const int RetrySeconds = 5;

    /// <summary>Refuses.</summary>
    public static Task WriteAsync(HttpContext context, int status, string detail)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = $"{RetrySeconds}";
        }

        var problem = new Problem(status, ReasonPhrases.GetReasonPhrase(status), detail);
        return context.Response.WriteAsJsonAsync(problem, ProblemJson.Default.Problem, "application/problem+json", context.RequestAborted);
    }

    /// <summary>Tells how a command failed.</summary>
    public static Task WriteAsync(HttpContext context, CommandResult result, int overloaded = StatusCodes.Status503ServiceUnavailable)
        => WriteAsync(context, StatusOf(result.Code, overloaded), result.Message ?? CommandCodeNames.Name(result.Code));

    private static int StatusOf(CommandCode code, int overloaded) => code switch
    {
        CommandCode.Unknown => StatusCodes.Status404NotFound,
        CommandCode.InvalidValue => StatusCodes.Status400BadRequest,
        CommandCode.NotSupported => StatusCodes.Status501NotImplemented,
        CommandCode.Offline => StatusCodes.Status503ServiceUnavailable,
        CommandCode.Overloaded => overloaded,
        CommandCode.TimedOut => StatusCodes.Status504GatewayTimeout,
        _ => StatusCodes.Status502BadGateway,
    };
}

/// <summary>The answer's JSON form.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ProblemJson : JsonSerializerContext;
