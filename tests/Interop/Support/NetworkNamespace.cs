using System.Globalization;

namespace Arecont.Interop.Tests.Support;

/// <summary>A network of a test's own: only a loopback device, over which multicast goes. It ends with the process that holds it.</summary>
internal sealed class NetworkNamespace : IAsyncDisposable
{
    private readonly ChildProcess _holder;

    private NetworkNamespace(ChildProcess holder) => _holder = holder;

    /// <summary>Skips the test where this machine cannot make one, or fails it where peers are required.</summary>
    public static async Task<NetworkNamespace> CreateAsync()
    {
        foreach (var program in (string[])["unshare", "nsenter", "ip"])
        {
            Peers.Require(program);
        }

        var trial = await ProgramRun.RunAsync(["unshare", "--net", "true"], Limits.Signal);
        Peers.Demand(trial.ExitCode == 0, $"A network namespace cannot be made here: {trial.Errors}.");
        const string Setup = "ip link set lo up && ip link set lo multicast on && ip route add 224.0.0.0/4 dev lo && echo ready && exec sleep infinity";
        var network = new NetworkNamespace(ChildProcess.Start("unshare", ["--net", "sh", "-c", Setup]));
        await network.ReadyAsync();
        return network;
    }

    /// <summary>The command that runs a command inside.</summary>
    public IReadOnlyList<string> Wrap(IReadOnlyList<string> command)
        => ["nsenter", string.Create(CultureInfo.InvariantCulture, $"--net=/proc/{_holder.Id}/ns/net"), .. command];

    /// <summary>The process that holds it; /proc/ID/net shows its connections.</summary>
    public int Id => _holder.Id;

    public ValueTask DisposeAsync() => _holder.DisposeAsync();

    private async Task ReadyAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limits.Signal);
        while (!_holder.Output.Contains("ready", StringComparison.Ordinal))
        {
            Assert.False(limit.IsCancellationRequested, $"The network namespace did not come up: {_holder.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
