using System.Collections.Concurrent;
using Arecont.Bridge.Contract.Data;

namespace Arecont.Bridge.Onvif.Tests.Support;

/// <summary>A data folder in memory, which a test may give to a second host as after a restart.</summary>
internal sealed class FakeData : IDataFolder
{
    public ConcurrentDictionary<(string Owner, string FileName), byte[]> Files { get; } = new();

    public string PathOf(string owner) => throw new NotSupportedException();

    public void Write(string owner, string fileName, ReadOnlySpan<byte> content, bool secret = false) => Files[(owner, fileName)] = content.ToArray();

    public byte[]? Read(string owner, string fileName) => Files.GetValueOrDefault((owner, fileName));
}
