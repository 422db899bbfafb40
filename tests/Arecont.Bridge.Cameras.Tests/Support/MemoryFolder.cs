using System.Collections.Concurrent;
using Arecont.Bridge.Contract.Data;

namespace Arecont.Bridge.Cameras.Tests.Support;

/// <summary>A data folder that outlives a rig, as a disk outlives the program.</summary>
internal sealed class MemoryFolder : IDataFolder
{
    public ConcurrentDictionary<string, byte[]> Files { get; } = new();

    public int Writes { get; private set; }

    public bool IsFull { get; set; }

    public string PathOf(string owner) => owner;

    public void Write(string owner, string fileName, ReadOnlySpan<byte> content, bool secret = false)
    {
        if (IsFull)
        {
            throw new IOException("No space left.");
        }

        Writes++;
        Files[$"{owner}/{fileName}"] = content.ToArray();
    }

    public byte[]? Read(string owner, string fileName) => Files.GetValueOrDefault($"{owner}/{fileName}");
}
