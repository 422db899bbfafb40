using System.Text.RegularExpressions;
using Arecont.Bridge.Contract.Data;

namespace Arecont.Bridge.Data;

/// <summary>The data folder on disk, held by one running bridge alone.</summary>
internal sealed partial class DataFolder : IDataFolder, IDisposable
{
    private const string LockName = ".lock";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly FileStream _lock;

    private DataFolder(string root, FileStream heldLock) => (Root, _lock) = (root, heldLock);

    /// <summary>The folder's full path.</summary>
    public string Root { get; }

    /// <summary>Makes the folder where it is missing and takes its lock; <see cref="DataFolderException"/> where that cannot be.</summary>
    public static DataFolder Open(string path)
    {
        var root = Path.GetFullPath(path);
        try
        {
            MakeFolder(root);

            // The kernel gives the lock back when the process ends, however it ends.
            return new DataFolder(root, new FileStream(Path.Combine(root, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new DataFolderException($"the data folder {root} cannot be written: {exception.Message}", exception);
        }
        catch (IOException exception) when (File.Exists(Path.Combine(root, LockName)))
        {
            throw new DataFolderException($"the data folder {root} is in use by another arecont-bridge; give this one a folder of its own with --data", exception);
        }
        catch (IOException exception)
        {
            throw new DataFolderException($"the data folder {root} cannot be made: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    public string PathOf(string owner)
    {
        var path = Path.Combine(Root, Plain(owner, nameof(owner)));
        MakeFolder(path);
        return path;
    }

    /// <inheritdoc/>
    public void Write(string owner, string fileName, ReadOnlySpan<byte> content, bool secret = false)
        => AtomicFile.Write(Path.Combine(PathOf(owner), Plain(fileName, nameof(fileName))), content, secret);

    /// <inheritdoc/>
    public byte[]? Read(string owner, string fileName)
    {
        var path = Path.Combine(PathOf(owner), Plain(fileName, nameof(fileName)));
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    /// <summary>Gives the lock back.</summary>
    public void Dispose() => _lock.Dispose();

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly);
        }
    }

    private static string Plain(string name, string parameter)
        => PlainName().IsMatch(name) ? name : throw new ArgumentException($"\"{name}\" is no plain file name.", parameter);

    [GeneratedRegex("^[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$")]
    private static partial Regex PlainName();
}
