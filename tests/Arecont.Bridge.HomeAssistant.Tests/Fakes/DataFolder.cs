using Arecont.Bridge.Contract.Data;

namespace Arecont.Bridge.HomeAssistant.Tests.Fakes;

/// <summary>A data folder that is gone after the test.</summary>
internal sealed class DataFolder : IDataFolder, IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("arecont-homeassistant-").FullName;

    public string PathOf(string owner) => Directory.CreateDirectory(Path.Combine(Root, owner)).FullName;

    public void Write(string owner, string fileName, ReadOnlySpan<byte> content, bool secret = false) => File.WriteAllBytes(Path.Combine(PathOf(owner), fileName), content);

    public byte[]? Read(string owner, string fileName) => File.Exists(Path.Combine(PathOf(owner), fileName)) ? File.ReadAllBytes(Path.Combine(PathOf(owner), fileName)) : null;

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
