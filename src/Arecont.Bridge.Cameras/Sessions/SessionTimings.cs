namespace Arecont.Bridge.Cameras.Sessions;

/// <summary>The waits and limits of a session.</summary>
internal sealed record SessionTimings
{
    /// <summary>The first pause after a loss; it doubles up to <see cref="ReconnectCap"/>.</summary>
    public TimeSpan ReconnectFirst { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause between two attempts to reach a lost camera.</summary>
    public TimeSpan ReconnectCap { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The pause after refused credentials: people must act first, and some devices lock users out.</summary>
    public TimeSpan UnauthorizedPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A camera that was online this long starts again with the first pause.</summary>
    public TimeSpan Stable { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest time from the first probe to online.</summary>
    public TimeSpan ConnectLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The pause after a camera was told to restart, so that its last breath is not taken for its return.</summary>
    public TimeSpan RestartPause { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The time between two readings of a relay.</summary>
    public TimeSpan OutputInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The time between two questions to a camera that has no motion to poll.</summary>
    public TimeSpan PresenceInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a command may take, waiting included.</summary>
    public TimeSpan CommandLimit { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long reading every setting again may take.</summary>
    public TimeSpan RefreshLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long switching a pulsing relay off may take when the session ends.</summary>
    public TimeSpan FarewellLimit { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often the response time is published.</summary>
    public TimeSpan ResponseInterval { get; init; } = TimeSpan.FromMinutes(1);
}
