namespace Arecont.Interop.Tests.Support;

/// <summary>A real RTSP client.</summary>
internal interface IPlayer
{
    /// <summary>Skips the test, or fails it where peers are required.</summary>
    void Require();

    /// <summary>Plays so many seconds of a stream; any complaint of the player fails the test.</summary>
    Task<Played> PlayAsync(StreamAddress address, TestStream stream, int seconds);

    /// <summary>Tries to play and gives what the player said when it failed; a success fails the test.</summary>
    Task<string> FailAsync(StreamAddress address, TestStream stream);
}
