using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Arecont.Camera.Http;

namespace Arecont.Camera.Parameters;

/// <summary>Saving, restarting and registers.</summary>
internal sealed class MaintenanceCalls(HttpTransport transport, ParameterCalls parameters)
{
    private const int Tries = 2;

    public Task SaveAsync(CancellationToken cancellationToken) => parameters.SetAsync("params", "save", null, cancellationToken);

    public Task RebootAsync(CancellationToken cancellationToken) => RestartAsync("reboot", cancellationToken);

    public Task FactoryResetAsync(CancellationToken cancellationToken) => RestartAsync("factory", cancellationToken);

    /// <summary>Answered <c>Reg[P:R]=V</c>, decimal.</summary>
    public async Task<int> GetRegisterAsync(int page, int register, CancellationToken cancellationToken)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/getreg?page={Checked(page, nameof(page))}&reg={Checked(register, nameof(register))}");
        return await transport.AskAsync(transport.Requests.Head("GET", path), path, Tries, (page, register), ReadRegister, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The answer is not known, so any 2xx is success.</summary>
    public async Task SetRegisterAsync(int page, int register, int value, CancellationToken cancellationToken)
    {
        var path = string.Create(
            CultureInfo.InvariantCulture, $"/setreg?page={Checked(page, nameof(page))}&reg={Checked(register, nameof(register))}&val={value}");
        await transport.AskAsync(transport.Requests.Head("GET", path), path, Tries, 0, static (_, _) => true, cancellationToken).ConfigureAwait(false);
    }

    private async Task RestartAsync(string word, CancellationToken cancellationToken)
    {
        try
        {
            await parameters.SetAsync("params", word, null, cancellationToken).ConfigureAwait(false);
        }
        catch (CameraException failure) when (failure.Error is CameraError.ConnectionLost or CameraError.TimedOut)
        {
            // A camera that restarts at once does not answer any more.
        }
    }

    private static int ReadRegister(ReadOnlySpan<byte> body, (int Page, int Register) asked)
    {
        if (!NameValue.TryParse(body, out var pair))
        {
            throw new UnknownParameterException();
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"Reg[{asked.Page}:{asked.Register}]");
        if (!Ascii.EqualsIgnoreCase(pair.Name, name))
        {
            throw new MalformedAnswerException("the camera answers for another register");
        }

        return Utf8Parser.TryParse(pair.Value, out int value, out var used) && used == pair.Value.Length
            ? value
            : throw new MalformedAnswerException("the register's value is no number");
    }

    private static int Checked(int number, string what)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number, what);
        return number;
    }
}
