using Arecont.Bridge.Users;

namespace Arecont.Bridge.Configuration;

/// <summary>The file a running bridge was started with.</summary>
/// <param name="path">Its path as the user gave it.</param>
/// <param name="loader">Reads it.</param>
/// <param name="started">What it held at the start.</param>
/// <param name="users">The users it falls back to.</param>
internal sealed class ConfigurationFile(string path, ConfigurationLoader loader, BridgeConfiguration started, UsersFile users)
{
    private (DateTime Written, long Length) _seen = Stamp(path);

    /// <summary>What it held at the start.</summary>
    public BridgeConfiguration Started => started;

    /// <summary>The users that count where the file lists none.</summary>
    public UsersFile Users => users;

    /// <summary>True once after each change of the file.</summary>
    public bool HasChanged()
    {
        var stamp = Stamp(path);
        var changed = stamp != _seen && stamp.Length >= 0;
        _seen = changed ? stamp : _seen;
        return changed;
    }

    /// <summary>Reads it again.</summary>
    public LoadResult Load() => loader.LoadFile(path);

    // An editor that replaces the file leaves a moment without one; that is no change yet.
    private static (DateTime Written, long Length) Stamp(string path)
    {
        var info = new FileInfo(path);
        return info.Exists ? (info.LastWriteTimeUtc, info.Length) : (default, -1);
    }
}
