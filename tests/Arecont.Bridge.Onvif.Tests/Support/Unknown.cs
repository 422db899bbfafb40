namespace Arecont.Bridge.Onvif.Tests.Support;

/// <summary>Cameras that have never answered.</summary>
internal static class Unknown
{
    public static async Task<FakeCamera> CameraAsync(string id = "cam1")
    {
        var state = await Models.StateAsync("AV5255");
        return new FakeCamera(id, state with { Identity = null, Channels = [], Inputs = [], Outputs = [], Settings = state.Settings.Clear() });
    }
}
