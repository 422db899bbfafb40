namespace Arecont.Camera;

/// <summary>Where a camera is and how to speak to it.</summary>
public sealed record CameraClientOptions
{
    /// <summary>Host name or address.</summary>
    public required string Host { get; init; }

    /// <summary>The web server's port, 1 to 65535.</summary>
    public int Port { get; init; } = 80;

    /// <summary>The user, <c>admin</c> or <c>viewer</c>; null where the camera is open.</summary>
    public string? UserName { get; init; }

    /// <summary>The user's password.</summary>
    public string? Password { get; init; }

    /// <summary>
    /// False: every call is a GET, as real clients do. True: sets go out as the vendor document prints them,
    /// <c>POST /set</c> and <c>POST /get{n}</c>.
    /// </summary>
    public bool PostSets { get; init; }

    /// <summary>How long a connection may take to open.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a whole get, set or still may take.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a stream may be silent.</summary>
    public TimeSpan StreamIdleTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The largest response or part head, in bytes.</summary>
    public int MaximumHeadBytes { get; init; } = 8 * 1024;

    /// <summary>The largest text answer, in bytes (1,024 zones take about 3 KiB).</summary>
    public int MaximumTextBytes { get; init; } = 64 * 1024;

    /// <summary>The largest picture or video frame, in bytes.</summary>
    public int MaximumFrameBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Refuses what could not be sent, or would change what is sent.</summary>
    internal void Check()
    {
        if (Uri.CheckHostName(Host is ['[', .. var inner, ']'] ? inner : Host) == UriHostNameType.Unknown)
        {
            throw new ArgumentException($"Host ('{Host}') must be a host name or an address.");
        }

        if (Port is < 1 or > 65535)
        {
            throw new ArgumentException($"Port ({Port}) must be 1 to 65535.");
        }

        if (UserName?.Contains(':', StringComparison.Ordinal) == true)
        {
            throw new ArgumentException("UserName must not hold a colon: HTTP Basic authentication cannot carry it.");
        }

        if (ConnectTimeout <= TimeSpan.Zero || RequestTimeout <= TimeSpan.Zero || StreamIdleTimeout <= TimeSpan.Zero)
        {
            throw new ArgumentException("ConnectTimeout, RequestTimeout and StreamIdleTimeout must be longer than zero.");
        }

        if (MaximumHeadBytes < 64 || MaximumTextBytes < 64 || MaximumFrameBytes < 1024)
        {
            throw new ArgumentException("MaximumHeadBytes and MaximumTextBytes must be 64 at least, MaximumFrameBytes 1024.");
        }
    }

    /// <summary>Host, port and user; never the password.</summary>
    public override string ToString() => $"{Host}:{Port} as {UserName ?? "anonymous"}";
}
