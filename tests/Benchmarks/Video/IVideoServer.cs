namespace Arecont.Benchmarks.Video;

/// <summary>What is measured: a process that pulls the cameras' video and hands it on.</summary>
internal interface IVideoServer : IAsyncDisposable
{
    int ProcessId { get; }

    /// <summary>How its viewers connect where the row leaves it open.</summary>
    string Kind { get; }

    string User { get; }

    string Password { get; }

    /// <summary>Where a viewer finds a camera, counted from 0.</summary>
    string Url(int camera);
}
