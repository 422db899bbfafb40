using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Arecont.Simulator;

namespace Arecont.Integration.Tests.Http;

/// <summary>The program with one simulated camera, <c>cam1</c>, and a client with the credentials of an operator.</summary>
internal sealed class HttpScene : IAsyncDisposable
{
    private readonly Bridge _bridge;

    private HttpScene(SimulatedCamera camera, Bridge bridge, int port)
    {
        Camera = camera;
        _bridge = bridge;
        Authority = $"127.0.0.1:{port}";
        Client = new HttpClient { BaseAddress = new Uri($"http://{Authority}/cameras/cam1/"), Timeout = Limits.Signal };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("ann:swordfish")));
    }

    public SimulatedCamera Camera { get; }

    /// <summary>The web server's address and port.</summary>
    public string Authority { get; }

    public HttpClient Client { get; }

    /// <summary>Starts them and waits until the bridge has stills of the camera.</summary>
    public static async Task<HttpScene> StartAsync(SimulatedCameraOptions options)
    {
        var camera = await SimulatedCamera.StartAsync(options, cancellationToken: TestContext.Current.CancellationToken);
        var port = FreePort.Next();
        var scene = new HttpScene(camera, Bridge.Start($$"""
            http: { listen: "127.0.0.1:{{port}}" }
            users:
              - { name: ann, password: swordfish, role: operator }
            cameras:
              - { id: cam1, host: "{{camera.EndPoint}}" }

            """), port);
        try
        {
            await scene.OnlineAsync();
            return scene;
        }
        catch
        {
            await scene.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _bridge.DisposeAsync();
        await Camera.DisposeAsync();
    }

    private async Task OnlineAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limits.Signal);
        while (true)
        {
            try
            {
                using var answer = await Client.GetAsync("snapshot.jpg", limit.Token);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }

                Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            }
            catch (HttpRequestException)
            {
                // Not yet listening.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, limit.Token);
        }
    }
}
