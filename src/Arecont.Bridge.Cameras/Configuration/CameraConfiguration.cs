namespace Arecont.Bridge.Cameras.Configuration;

/// <summary>How the bridge treats one camera; validated before it gets here. Two equal configurations need no restart of the camera.</summary>
public sealed record CameraConfiguration
{
    /// <summary>The id, <c>[a-z0-9][a-z0-9_-]*</c>, not <c>bridge</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Host name or address.</summary>
    public required string Host { get; init; }

    /// <summary>The web server's port.</summary>
    public int Port { get; init; } = 80;

    /// <summary>The user, or null where the camera is open.</summary>
    public string? UserName { get; init; }

    /// <summary>The user's password.</summary>
    public string? Password { get; init; }

    /// <summary>Sends sets as the vendor document prints them (POST).</summary>
    public bool PostSets { get; init; }

    /// <summary>Motion detection.</summary>
    public MotionConfiguration Motion { get; init; } = new();

    /// <summary>Contact input.</summary>
    public InputConfiguration Input { get; init; } = new();

    /// <summary>Talk-back.</summary>
    public AudioConfiguration Audio { get; init; } = new();

    /// <summary>Video.</summary>
    public VideoConfiguration Video { get; init; } = new();

    /// <summary>How often every setting is read again, 10 s or more.</summary>
    public TimeSpan SettingsRefresh { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long after the last changed setting the camera is told to save to flash; null never saves by itself.</summary>
    public TimeSpan? AutoSave { get; init; }

    /// <summary>Which dangerous commands people may give.</summary>
    public AllowedCommands Allow { get; init; } = new();

    /// <summary>Id and address; never the password.</summary>
    public override string ToString() => $"{Id} ({Host}:{Port})";
}
