namespace Arecont.Bridge.Onvif.Devices;

/// <summary>Which ONVIF profiles a device claims.</summary>
internal static class ProfileScopes
{
    /// <summary>The last parts of the scopes: Profile S is <c>Streaming</c>. Profile T is claimed only by a device that meets every row of it.</summary>
    public static IEnumerable<string> Of(OnvifDevice device)
    {
        _ = device;
        return ["Streaming"];
    }
}
