namespace Arecont.Camera.Settings.Rows;

internal static class PrivacyMaskSettings
{
    private static readonly RowFactory Mask = new(SettingGroup.PrivacyMask);

    public static IEnumerable<SettingDefinition> Rows =>
    [
        Mask.Toggle("pmask", "Privacy mask", "Blacks out the masked blocks in every picture.") with { Scope = SettingScope.Channel },
        Mask.Pixels("pmaskleft", "Privacy mask block, left", "Left edge of the block to mask or unmask; blocks are 32 by 32 pixels.") with { Scope = SettingScope.Channel, Rare = true },
        Mask.Pixels("pmasktop", "Privacy mask block, top", "Top edge of the block to mask or unmask; blocks are 32 by 32 pixels.") with { Scope = SettingScope.Channel, Rare = true },
        Mask.Pixels("pmaskright", "Privacy mask block, right", "Right edge of the block to mask or unmask; blocks are 32 by 32 pixels.") with { Scope = SettingScope.Channel, Rare = true },
        Mask.Pixels("pmaskbottom", "Privacy mask block, bottom", "Bottom edge of the block to mask or unmask; blocks are 32 by 32 pixels.") with { Scope = SettingScope.Channel, Rare = true },
        Mask.Toggle("pmaskblock", "Mask the block", "Masks (on) or unmasks (off) the block that the four edges describe.", SettingAccess.WriteOnly) with
        {
            Scope = SettingScope.Channel,
            Persistence = SettingPersistence.AfterSave,
            Rare = true,
            Source = "AV HTTP 1.1; per channel inferred from the edges",
        },
    ];
}
