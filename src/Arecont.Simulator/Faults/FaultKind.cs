namespace Arecont.Simulator.Faults;

/// <summary>What can go wrong on command.</summary>
public enum FaultKind
{
    /// <summary>Answers late, by <see cref="CameraFault.Duration"/>.</summary>
    Delay,

    /// <summary>Takes the request and never answers; closes after <see cref="CameraFault.Duration"/>.</summary>
    Hang,

    /// <summary>Closes in the middle of the response head.</summary>
    CutHead,

    /// <summary>Closes in the middle of the body, or of the first part of a stream.</summary>
    CutBody,

    /// <summary>Answers with bytes that are no HTTP.</summary>
    Garbage,

    /// <summary>Answers 401 whatever the credentials.</summary>
    Unauthorized,

    /// <summary>Answers 503.</summary>
    Busy,

    /// <summary>Sends header lines without end, up to 16 MiB.</summary>
    EndlessHeader,

    /// <summary>Sends a body without end, up to 64 MiB.</summary>
    EndlessBody,

    /// <summary>Announces a Content-Length that is not the body's: <see cref="CameraFault.Bytes"/> more, 100 unless told.</summary>
    WrongLength,

    /// <summary>Sends one byte per <see cref="CameraFault.Duration"/>.</summary>
    Drip,

    /// <summary>Stops sending in the body but keeps the connection, up to two minutes.</summary>
    Stall,

    /// <summary>The port refuses for <see cref="CameraFault.Duration"/>, or until the fault is removed; open connections end.</summary>
    Refuse,

    /// <summary>The pictures of a stream change their size in mid-stream, after <see cref="CameraFault.Pictures"/> pictures, 3 unless told.</summary>
    SizeChange,

    /// <summary>
    /// Cuts a stream, running or new, in the middle of a part: the next one, or the one after <see cref="CameraFault.Pictures"/>
    /// pictures of that stream. <see cref="CameraFault.Bytes"/> of the part still go out, half of it unless told.
    /// </summary>
    CutStream,

    /// <summary>
    /// A stream, running or new, sends no more and keeps its connection for <see cref="CameraFault.Duration"/>, two minutes
    /// unless told: at once, or after <see cref="CameraFault.Pictures"/> pictures of that stream and <see cref="CameraFault.Bytes"/> of the next part.
    /// </summary>
    StallStream,

    /// <summary>Glues a second response head to the end of a text answer.</summary>
    GluedHeader,
}
