namespace Arecont.Benchmarks.Onvif;

/// <summary>A row: what a client asks for again and again.</summary>
/// <param name="Name">In the table.</param>
/// <param name="Login">How it logs in.</param>
/// <param name="Bodies">The requests' bodies, in turn; the last one's answer is what the yardstick writes.</param>
/// <param name="Subscribes">True where each connection asks a pull point of its own.</param>
internal sealed record RateRow(string Name, SoapLogin Login, string[] Bodies, bool Subscribes = false)
{
    private const string Pull = "<tev:PullMessages><tev:Timeout>PT0S</tev:Timeout><tev:MessageLimit>10</tev:MessageLimit></tev:PullMessages>";

    public static IReadOnlyList<RateRow> All { get; } =
    [
        new("GetDeviceInformation, user name token", SoapLogin.Token, ["<tds:GetDeviceInformation/>"]),
        new("GetDeviceInformation, HTTP Digest", SoapLogin.Digest, ["<tds:GetDeviceInformation/>"]),
        new("GetProfiles, user name token", SoapLogin.Token, ["<trt:GetProfiles/>"]),
        new("PullMessages, nothing there, user name token", SoapLogin.Token, [Pull], Subscribes: true),
        new("SetSynchronizationPoint and PullMessages by turns, user name token", SoapLogin.Token, ["<tev:SetSynchronizationPoint/>", Pull], Subscribes: true),
    ];

    /// <summary>What each connection sends.</summary>
    public async Task<SoapRequest[][]> PrepareAsync(OnvifBridge bridge)
    {
        using var client = new SoapClient(bridge);
        var connections = new SoapRequest[HttpLoad.Connections][];
        for (var index = 0; index < connections.Length; index++)
        {
            var path = Subscribes ? await client.SubscribeAsync() : SoapRequest.DevicePath;
            var nonce = Login == SoapLogin.Digest ? await client.ChallengeAsync() : string.Empty;
            connections[index] = [.. Bodies.Select(body => SoapRequest.Create(path, body, Login, bridge.Port, nonce))];
        }

        return connections;
    }
}
