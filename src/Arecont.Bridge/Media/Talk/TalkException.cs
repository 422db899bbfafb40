namespace Arecont.Bridge.Media.Talk;

/// <summary>The sound that came cannot be taken; the message names camera, what came and what is allowed.</summary>
internal sealed class TalkException(int status, string message) : Exception(message)
{
    /// <summary>The HTTP status to answer with.</summary>
    public int Status => status;
}
