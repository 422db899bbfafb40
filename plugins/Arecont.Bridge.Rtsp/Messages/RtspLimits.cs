namespace Arecont.Bridge.Rtsp.Messages;

/// <summary>What a request may measure.</summary>
internal static class RtspLimits
{
    /// <summary>Request line and headers, in bytes.</summary>
    public const int Head = 16 * 1024;

    /// <summary>The body, in bytes.</summary>
    public const int Body = 16 * 1024;

    /// <summary>The address, in characters.</summary>
    public const int Target = 2048;

    /// <summary>Header lines.</summary>
    public const int Headers = 100;

    /// <summary>The method, in characters.</summary>
    public const int Method = 32;
}
