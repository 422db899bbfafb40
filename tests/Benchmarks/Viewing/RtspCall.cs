using System.Net.Sockets;
using System.Text;

namespace Arecont.Benchmarks.Viewing;

/// <summary>The requests of one RTSP connection, one after another, with a Digest login where the server asks for one.</summary>
internal sealed class RtspCall(Socket socket, string user, string password)
{
    private readonly DigestLogin _login = new(user, password);
    private int _sequence;
    private string? _session;

    /// <summary>Plays the video of a URL; bytes that came behind the last answer.</summary>
    /// <param name="url">Of the stream.</param>
    /// <param name="transport">The Transport field.</param>
    /// <param name="asked">Called when PLAY is about to go out.</param>
    public byte[] Play(string url, string transport, Action asked)
    {
        var description = Request("DESCRIBE", url, "Accept: application/sdp\r\n");
        var address = description.Field("Content-Base") ?? url;
        var setup = Request("SETUP", VideoAddress(description.Body, address), $"Transport: {transport}\r\n");
        _session = setup.Field("Session")?.Split(';')[0];
        asked();
        return Request("PLAY", address, "Range: npt=0.000-\r\n").After;
    }

    private static string VideoAddress(string description, string address)
    {
        var lines = description.Split('\n').Select(line => line.Trim()).SkipWhile(line => !line.StartsWith("m=video", StringComparison.Ordinal));
        var control = lines.First(line => line.StartsWith("a=control:", StringComparison.Ordinal))["a=control:".Length..];
        return control.Contains("://", StringComparison.Ordinal) ? control : $"{address.TrimEnd('/')}/{control}";
    }

    private TextAnswer Request(string method, string uri, string fields)
    {
        var answer = Send(method, uri, fields);
        if (answer.Status == 401 && answer.Fields.Any(line =>
            line.StartsWith("WWW-Authenticate:", StringComparison.OrdinalIgnoreCase) && _login.Take(line[17..].Trim())))
        {
            answer = Send(method, uri, fields);
        }

        return answer.Status == 200 ? answer : throw new IOException($"{method} {uri} is answered {answer.Status}.");
    }

    private TextAnswer Send(string method, string uri, string fields)
    {
        var session = _session is null ? string.Empty : $"Session: {_session}\r\n";
        var login = _login.Answer(method, uri) is { } answer ? $"Authorization: {answer}\r\n" : string.Empty;
        var text = $"{method} {uri} RTSP/1.0\r\nCSeq: {++_sequence}\r\nUser-Agent: arecont-benchmark\r\n{session}{login}{fields}\r\n";
        socket.Send(Encoding.ASCII.GetBytes(text));
        return TextAnswer.Read(socket);
    }
}
