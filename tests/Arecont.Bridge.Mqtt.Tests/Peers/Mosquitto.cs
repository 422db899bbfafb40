using System.Diagnostics;
using System.Net.Sockets;

namespace Arecont.Bridge.Mqtt.Tests.Peers;

/// <summary>A real mosquitto on a port of its own; it can be killed and started again, and keeps nothing unless told to.</summary>
internal sealed class Mosquitto : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly string[] Places = ["/usr/sbin/mosquitto", "/usr/bin/mosquitto", "/usr/local/sbin/mosquitto", "/opt/homebrew/sbin/mosquitto"];
    private readonly string _folder = Directory.CreateTempSubdirectory("arecont-mosquitto-").FullName;
    private readonly string _configuration;
    private Process? _process;

    private Mosquitto(int port, string[] lines)
    {
        Port = port;
        _configuration = Path.Combine(_folder, "mosquitto.conf");
        // Started by root it would become another user, who cannot read the test's files; started by anyone else it ignores the line.
        File.WriteAllLines(_configuration, ["user root", $"listener {port} 127.0.0.1", "persistence false", "max_queued_messages 100000", .. lines]);
    }

    public int Port { get; }

    public static async Task<Mosquitto> StartAsync(params string[] lines)
    {
        var program = Find();
        Assert.SkipUnless(program is not null || Environment.GetEnvironmentVariable("AB_REQUIRE_PEERS") == "1", "mosquitto is not installed");
        var broker = new Mosquitto(FreePort.Next(), lines.Length > 0 ? lines : ["allow_anonymous true"]);
        await broker.StartAgainAsync();
        return broker;
    }

    public async Task StartAgainAsync()
    {
        _process = Process.Start(new ProcessStartInfo(Find() ?? throw new InvalidOperationException("mosquitto is not installed"), ["-c", _configuration])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        while (true)
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync("127.0.0.1", Port, limit.Token);
                return;
            }
            catch (SocketException)
            {
                Assert.False(_process.HasExited, "mosquitto ended at its start");
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, limit.Token);
            }
        }
    }

    /// <summary>Ends it without a word, as a crash does.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string? Find() => Places.FirstOrDefault(File.Exists);
}
