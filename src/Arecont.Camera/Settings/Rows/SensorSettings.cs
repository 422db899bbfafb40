namespace Arecont.Camera.Settings.Rows;

internal static class SensorSettings
{
    private const string MultiSensor = "multi-sensor models";

    private static readonly RowFactory Sensor = new(SettingGroup.Sensor);

    public static IEnumerable<SettingDefinition> Rows =>
    [
        Sensor.Number("sensorcount", "Sensors", "How many sensors the camera has; channels count from 1 to this.", 1, null, access: SettingAccess.Read) with { Rare = true },
        Sensor.Number("maxsensorwidth", "Largest sensor width", "Width of the whole sensor.", 0, null, "px", SettingAccess.Read) with { Rare = true },
        Sensor.Number("maxsensorheight", "Largest sensor height", "Height of the whole sensor.", 0, null, "px", SettingAccess.Read) with { Rare = true },
        Sensor.Pixels("sensorleft", "Sensor crop, left", "Left edge of the part of the sensor in use; a new stream may reset it.") with { Rare = true },
        Sensor.Pixels("sensortop", "Sensor crop, top", "Top edge of the part of the sensor in use; a new stream may reset it.") with { Rare = true },
        Sensor.Pixels("sensorwidth", "Sensor crop, width", "Width of the part of the sensor in use, centred by the camera.") with { Rare = true },
        Sensor.Pixels("sensorheight", "Sensor crop, height", "Height of the part of the sensor in use, centred by the camera.") with { Rare = true },
        Sensor.Toggle("cropping", "Flexible cropping", "Crops the picture freely instead of in the camera's usual sizes.") with { Rare = true },
        Sensor.Toggle("1080p_mode", "1080p mode", "Gives 1080p pictures instead of the full resolution.") with { Rare = true, Models = "10xx5 models" },
        Sensor.Number("channelenable", "Enabled channels", "Sum of the channels in use: 1, 2, 4 and 8 for channels 1 to 4.", 0, 15) with
        {
            Rare = true,
            Models = MultiSensor,
            Source = "AV HTTP 1.1; bits from clients of real cameras and the vendor's SDK",
        },
        Sensor.Toggle("equalbright", "Equal brightness", "Brings the sensors of one camera to the same brightness.") with { Models = MultiSensor },
        Sensor.Toggle("equalcolor", "Equal colour", "Brings the sensors of one camera to the same colours.") with { Models = MultiSensor },
        Sensor.Toggle("vertical_alignment", "Vertical alignment", "Aligns the sensors' pictures in height.") with { Rare = true, Models = MultiSensor },
        Sensor.Number("vertical_shift", "Vertical shift", "Moves one sensor's picture up or down against the others.") with { Scope = SettingScope.Channel, Rare = true, Models = MultiSensor },
    ];
}
