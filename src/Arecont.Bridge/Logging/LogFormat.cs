namespace Arecont.Bridge.Logging;

/// <summary>How the log is written.</summary>
internal enum LogFormat
{
    /// <summary>One readable line each.</summary>
    Console,

    /// <summary>One JSON object each.</summary>
    Json,
}
