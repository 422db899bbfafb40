namespace Arecont.Testing;

/// <summary>A real mosquitto on a loopback port; it can be killed and started again. It keeps nothing on disk, so a restart loses every retained message.</summary>
internal sealed class Mosquitto : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _configuration;
    private ChildProcess? _process;

    private Mosquitto(string[] lines)
        // Started by root it would become another user, who cannot read the test's files; started by anyone else it ignores the line.
        => _configuration = _folder.Write(
            "mosquitto.conf",
            string.Join('\n', ["user root", $"listener {Port} 127.0.0.1", "persistence false", "max_queued_messages 100000", .. lines, string.Empty]));

    public int Port { get; } = FreePort.Next();

    /// <summary>Starts one; skips the test where there is none.</summary>
    /// <param name="lines">More lines of its configuration, which belong to its only listener; without any it takes everybody.</param>
    public static async Task<Mosquitto> StartAsync(params string[] lines)
    {
        Peers.Require("mosquitto");
        var broker = new Mosquitto(lines.Length > 0 ? lines : ["allow_anonymous true"]);
        await broker.StartAgainAsync();
        return broker;
    }

    /// <summary>Ends it without a word, as a crash does.</summary>
    public async Task KillAsync()
    {
        await _process!.KillAsync();
        await _process.DisposeAsync();
        _process = null;
    }

    public async Task StartAgainAsync()
    {
        _process = ChildProcess.Start(Peers.Find("mosquitto")!, ["-c", _configuration]);
        await Ready.ListeningAsync(Port, _process);
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
