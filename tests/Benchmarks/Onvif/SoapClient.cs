using Arecont.Benchmarks.Latency;

namespace Arecont.Benchmarks.Onvif;

/// <summary>Asks a device, one request after the other, with a user name token each.</summary>
internal sealed class SoapClient(OnvifBridge bridge) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri($"http://127.0.0.1:{bridge.Port}/"), Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Sends a body.</summary>
    /// <param name="body">Its element, with ONVIF's customary prefixes.</param>
    /// <param name="path">Where to; null for the device's own address.</param>
    public async Task<string> AskAsync(string body, string? path = null)
    {
        var request = SoapRequest.Create(path ?? SoapRequest.DevicePath, body, SoapLogin.Token, bridge.Port);
        request.Renew(RunningProgram.Password);
        using var content = new ByteArrayContent(request.Body.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "application/soap+xml; charset=utf-8");
        using var answer = await _http.PostAsync(path ?? SoapRequest.DevicePath, content);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Asks until the answer is as it should be; a minute at most.</summary>
    public async Task UntilAsync(string body, Func<string, bool> isRight)
    {
        for (var attempt = 0; !isRight(await AskAsync(body)); attempt++)
        {
            if (attempt == 600)
            {
                throw new InvalidOperationException($"The bridge does not answer as it should: {await AskAsync(body)}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }

    /// <summary>Makes a pull point; its path.</summary>
    public async Task<string> SubscribeAsync()
    {
        var answer = await AskAsync("<tev:CreatePullPointSubscription><tev:InitialTerminationTime>PT600S</tev:InitialTerminationTime></tev:CreatePullPointSubscription>");
        var begin = answer.IndexOf(":Address>", StringComparison.Ordinal);
        return begin < 0
            ? throw new InvalidOperationException($"No pull point: {answer}")
            : new Uri(answer[(begin + ":Address>".Length)..answer.IndexOf('<', begin)]).AbsolutePath;
    }

    /// <summary>The nonce of a challenge of HTTP Digest.</summary>
    public async Task<string> ChallengeAsync()
    {
        using var content = new ByteArrayContent([]);
        using var answer = await _http.PostAsync(SoapRequest.DevicePath, content);
        var challenge = $"{answer.Headers.WwwAuthenticate.Last()}";
        var begin = challenge.IndexOf("nonce=\"", StringComparison.Ordinal) + "nonce=\"".Length;
        return challenge[begin..challenge.IndexOf('"', begin)];
    }

    public void Dispose() => _http.Dispose();
}
