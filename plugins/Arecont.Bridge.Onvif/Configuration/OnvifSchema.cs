using System.Text.Json.Nodes;

namespace Arecont.Bridge.Onvif.Configuration;

/// <summary>The keys of <c>onvif</c> and <c>cameras[].onvif</c>.</summary>
internal static class OnvifSchema
{
    public static JsonObject Section() => new()
    {
        ["type"] = "object",
        ["description"] = "Makes every camera an ONVIF device.",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(),
    };

    public static JsonObject? Camera() => null;
}
