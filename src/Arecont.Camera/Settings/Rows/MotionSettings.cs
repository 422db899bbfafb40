namespace Arecont.Camera.Settings.Rows;

internal static class MotionSettings
{
    private static readonly RowFactory Motion = new(SettingGroup.Motion);

    public static IEnumerable<SettingDefinition> Rows =>
    [
        Motion.Toggle("motiondetect", "Motion detection", "Lets the camera look for motion by itself; without it there are no motion events.") with { Scope = SettingScope.Channel },
        Motion.Toggle("mdmode", "Pictures on motion only", "Streams of every viewer then carry pictures only while something moves: to everyone else the camera looks frozen.") with
        {
            Scope = SettingScope.Channel,
            Risk = SettingRisk.Service,
            Rare = true,
            Source = "the user manual and the vendor's SDK; AV HTTP 1.1 calls it motion alarm",
        },
        Motion.Of(SettingKind.MotionResult, "mdresult", "Motion result", "Which zones move now: no motion, or a count of moving sub-zones for each zone.", SettingAccess.Read) with
        {
            Scope = SettingScope.Channel,
            Rare = true,
            Source = Sources.Cameras,
        },
        Motion.Choice("mdtotalzones", "Number of motion zones", "Zones the picture is divided into: 8 by 8, or 32 by 32 where the camera can.", ["64", "1024"]) with
        {
            Scope = SettingScope.Channel,
            Models = "1024 on newer models, among them the 4K ones",
        },
        Motion.Number("mdzonesize", "Motion zone size", "Side of a motion zone in units of 32 pixels.", 1, 15, "32 px") with { Models = "from 7 or 8 on older models", Source = Sources.Sdk },
        Motion.Number("mdlevelthreshold", "Motion threshold", "How much must change before a sub-zone counts as moving; lower finds more motion and more noise.", 2, 31) with { Scope = SettingScope.Channel, Source = Sources.Manual },
        Motion.Number("mddetail", "Motion detail", "How many sub-zones of 32 by 32 pixels must move before their zone does; at most the square of the zone size.", 1, 225, "sub-zones") with { Source = Sources.Manual },
        Motion.Number("mdsensitivity", "Lighting change limit", "Motion in more zones than this counts as a change of light and is ignored; the manual recommends 20 to 40.", 0, 100, "zones") with
        {
            Source = "the user manual; range from clients of real cameras. AV HTTP 1.1 does not have it",
        },
        Motion.Of(SettingKind.ZoneMask, "mdprivacymask", "Motion mask", "Which of the 8 by 8 zones are watched for motion: a byte for each row from the top, the leftmost zone in the lowest bit, set where watched.") with
        {
            Scope = SettingScope.Channel,
            Spellings = ["mdprivacymask", "mdprivasymask"],
            Source = "AV HTTP 1.1; spelling mdprivasymask and form from the user manual, bit order from its example and the vendor's SDK",
        },
    ];
}
