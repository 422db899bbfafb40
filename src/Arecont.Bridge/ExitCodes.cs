namespace Arecont.Bridge;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCodes
{
    /// <summary>Done, or ended as asked.</summary>
    public const int Done = 0;

    /// <summary>Wrong arguments, a wrong configuration, or a start that failed.</summary>
    public const int Wrong = 1;

    /// <summary>A part of the running program failed and ended it.</summary>
    public const int Failed = 3;
}
