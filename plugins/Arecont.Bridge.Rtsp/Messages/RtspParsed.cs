using System.Buffers;

namespace Arecont.Bridge.Rtsp.Messages;

/// <summary>What stands at the beginning of what a client sent.</summary>
internal enum RtspItem
{
    /// <summary>Not whole yet: read on.</summary>
    Incomplete,

    /// <summary>Nothing to act upon: empty lines, or an answer to a question nobody asked.</summary>
    Nothing,

    /// <summary>A request.</summary>
    Request,

    /// <summary>An interleaved packet (RFC 2326, 10.12).</summary>
    Packet,

    /// <summary>Something wrong: <see cref="RtspParsed.Problem"/> says what to answer.</summary>
    Invalid,
}

/// <summary>One item of a client's bytes.</summary>
/// <param name="Item">What it is.</param>
/// <param name="Length">How many bytes it took; 0 where it is not whole.</param>
internal readonly record struct RtspParsed(RtspItem Item, long Length)
{
    /// <summary>The request, where it is one.</summary>
    public RtspRequest? Request { get; init; }

    /// <summary>The packet's channel.</summary>
    public byte Channel { get; init; }

    /// <summary>The packet; valid as long as the parsed bytes are.</summary>
    public ReadOnlySequence<byte> Packet { get; init; }

    /// <summary>What is wrong.</summary>
    public RtspProblem? Problem { get; init; }
}

/// <summary>What is wrong with a request.</summary>
/// <param name="Status">What to answer, such as <see cref="RtspStatus.BadRequest"/>.</param>
/// <param name="Reason">What is wrong, without what the client sent.</param>
/// <param name="Fatal">True where nobody knows where the next request begins: the connection must end.</param>
/// <param name="CSeq">The request's number, where it could be read.</param>
internal sealed record RtspProblem(int Status, string Reason, bool Fatal, string? CSeq = null);
