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

    /// <summary>The pictures of a stream change their size in mid-stream, after three pictures.</summary>
    SizeChange,

    /// <summary>Glues a second response head to the end of a text answer.</summary>
    GluedHeader,
}
