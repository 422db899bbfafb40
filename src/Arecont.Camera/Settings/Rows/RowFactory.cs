using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Arecont.Camera.Settings.Rows;

/// <summary>Makes rows of one group: settings of the whole camera that can be read and written, unless a row says otherwise.</summary>
internal sealed class RowFactory(SettingGroup group)
{
    private static readonly FrozenDictionary<SettingAccess, SettingPersistence> Persistences = new Dictionary<SettingAccess, SettingPersistence>
    {
        [SettingAccess.Read] = SettingPersistence.None,
        [SettingAccess.ReadWrite] = SettingPersistence.AfterSave,
        [SettingAccess.WriteOnly] = SettingPersistence.None,
        [SettingAccess.Secret] = SettingPersistence.AfterSave,
    }.ToFrozenDictionary();

    public SettingDefinition Toggle(string name, string title, string description, SettingAccess access = SettingAccess.ReadWrite)
        => Row(SettingKind.Toggle, name, title, description, access);

    public SettingDefinition Number(string name, string title, string description, long? minimum = null, long? maximum = null, string? unit = null, SettingAccess access = SettingAccess.ReadWrite)
        => Row(SettingKind.Number, name, title, description, access) with { Minimum = minimum, Maximum = maximum, Unit = unit };

    /// <summary>A coordinate or length in pixels: never negative, bounded by a sensor that only the camera knows.</summary>
    public SettingDefinition Pixels(string name, string title, string description)
        => Number(name, title, description, 0, null, "px");

    public SettingDefinition Choice(string name, string title, string description, ImmutableArray<string> choices, SettingAccess access = SettingAccess.ReadWrite)
        => Row(SettingKind.Choice, name, title, description, access) with { Choices = choices };

    public SettingDefinition Text(string name, string title, string description, SettingAccess access = SettingAccess.ReadWrite)
        => Row(SettingKind.Text, name, title, description, access);

    public SettingDefinition Of(SettingKind kind, string name, string title, string description, SettingAccess access = SettingAccess.ReadWrite)
        => Row(kind, name, title, description, access);

    private SettingDefinition Row(SettingKind kind, string name, string title, string description, SettingAccess access) => new()
    {
        Name = name,
        Spellings = [name],
        Kind = kind,
        Scope = group == SettingGroup.Request ? SettingScope.Request : SettingScope.Camera,
        Access = access,
        Group = group,
        Persistence = group == SettingGroup.Request ? SettingPersistence.None : Persistences[access],
        Title = title,
        Description = description,
    };
}
