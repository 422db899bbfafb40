using System.Net;
using Arecont.Simulator.CommandLine;

namespace Arecont.Simulator.Tests.CommandLine;

public sealed class SimulatorCommandTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("--model", "AV1", "AV8185")]
    [InlineData("--port", "70000", "0 to 65535")]
    [InlineData("--motion", "x", "seconds:channel:zones")]
    [InlineData("--count", "0", "1 to 10000")]
    [InlineData("--address", "here", "an IP address")]
    public async Task BadOption_EndsWithItsNameAndWhatIsAllowed(string option, string value, string allowed)
    {
        var errors = new StringWriter();

        var code = await SimulatorCommand.RunAsync([option, value], new StringWriter(), errors);

        Assert.Equal(1, code);
        Assert.Contains(option, errors.ToString(), StringComparison.Ordinal);
        Assert.Contains(allowed, errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListModels_ShowsThem()
    {
        var output = new StringWriter();

        Assert.Equal(0, await SimulatorCommand.RunAsync(["--list-models"], output, new StringWriter()));

        Assert.Contains("AV2100", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_RunsUntilItIsEnded()
    {
        using var end = new CancellationTokenSource();
        var output = new LineWriter("Ctrl-C");
        var options = new ProgramOptions(new SimulatedCameraOptions { Port = 0, Model = "AV3236" }, 2, "demo", 0, 0);

        var running = SimulatorProgram.RunAsync(options, output, new StringWriter(), end.Token);
        await output.Seen.WaitAsync(TimeSpan.FromSeconds(30), Token);
        var addresses = output.ToString().Split('\n').Where(line => line.StartsWith("AV3236 ", StringComparison.Ordinal))
            .Select(line => IPEndPoint.Parse(new Uri(line.Split(' ')[2]).Authority)).ToList();
        Assert.Equal(2, addresses.Count);
        Assert.EndsWith("model=AV3236DN", await RawClient.TextAsync(addresses[1], "GET /get?model=releasename HTTP/1.0\r\n\r\n", Token), StringComparison.Ordinal);

        await end.CancelAsync();
        Assert.Equal(0, await running.WaitAsync(TimeSpan.FromSeconds(30), Token));
    }

    [Fact]
    public async Task Program_WithATakenPort_SaysSo()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        var errors = new StringWriter();
        var options = new ProgramOptions(new SimulatedCameraOptions { Port = camera.EndPoint.Port }, 1, null, null, null);

        Assert.Equal(1, await SimulatorProgram.RunAsync(options, new StringWriter(), errors, Token));

        Assert.Contains("--port", errors.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Tells when a line with some text has been written.</summary>
    private sealed class LineWriter(string awaited) : StringWriter
    {
        private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Task Seen => _seen.Task;

        public override async Task WriteLineAsync(string? value)
        {
            await base.WriteLineAsync(value);
            if (value?.Contains(awaited, StringComparison.Ordinal) == true)
            {
                _seen.TrySetResult();
            }
        }
    }
}
