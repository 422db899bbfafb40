namespace Arecont.Bridge.Contract.Configuration;

/// <summary>A place in a configuration file.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Line">From 1; 0 where the file does not hold it.</param>
/// <param name="Column">From 1; 0 where the file does not hold it.</param>
public readonly record struct ConfigurationPosition(string File, int Line, int Column)
{
    /// <summary><c>file:line:column</c>.</summary>
    public override string ToString() => Line > 0 ? $"{File}:{Line}:{Column}" : File;
}
