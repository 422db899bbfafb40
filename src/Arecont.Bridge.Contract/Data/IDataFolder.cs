namespace Arecont.Bridge.Contract.Data;

/// <summary>
/// The bridge's one folder for what must survive a restart. Owners and file names are plain names; a folder that cannot be read or
/// written is an <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.
/// </summary>
public interface IDataFolder
{
    /// <summary>A folder of its own for one owner (a plugin's section, for example <c>mqtt</c>), made where it is missing.</summary>
    string PathOf(string owner);

    /// <summary>Writes a whole file so that a reader or a crash sees the old or the new content, never a part.</summary>
    /// <param name="owner">The owner's folder.</param>
    /// <param name="fileName">A plain file name.</param>
    /// <param name="content">All of it.</param>
    /// <param name="secret">True gives the file mode 0600.</param>
    void Write(string owner, string fileName, ReadOnlySpan<byte> content, bool secret = false);

    /// <summary>A whole file, or null where there is none.</summary>
    byte[]? Read(string owner, string fileName);
}
