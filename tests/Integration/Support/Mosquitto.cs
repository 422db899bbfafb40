namespace Arecont.Integration.Tests.Support;

/// <summary>A real mosquitto on a loopback port. It keeps nothing on disk, so a restart loses every retained message.</summary>
internal sealed class Mosquitto : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private ChildProcess? _process;

    public int Port { get; } = FreePort.Next();

    public static async Task<Mosquitto> StartAsync()
    {
        Peers.Require("mosquitto");
        var broker = new Mosquitto();
        await broker.StartAgainAsync();
        return broker;
    }

    public async Task KillAsync()
    {
        await _process!.KillAsync();
        await _process.DisposeAsync();
        _process = null;
    }

    public async Task StartAgainAsync()
    {
        var configuration = _folder.Write("mosquitto.conf", $"listener {Port} 127.0.0.1\nallow_anonymous true\npersistence false\nuser root\n");
        _process = ChildProcess.Start(Peers.Find("mosquitto")!, ["-c", configuration]);
        await Ready.ListeningAsync(Port);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        _folder.Dispose();
    }
}
