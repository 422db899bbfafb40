using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Device;

namespace Arecont.Bridge.Onvif.Device;

/// <summary>Device management.</summary>
internal sealed class DeviceService(OnvifCall call, TimeProvider time) : IDeviceService
{
    /// <inheritdoc/>
    public Task<GetDeviceInformationResponse> GetDeviceInformationAsync(GetDeviceInformationRequest request)
    {
        var identity = call.Device.Camera.State.Identity ?? throw Faults.Action(null, $"Camera {call.Device.Id} has not answered yet.");
        return Task.FromResult(new GetDeviceInformationResponse
        {
            Manufacturer = "Arecont Vision",
            Model = identity.Model,
            FirmwareVersion = identity.Firmware,
            SerialNumber = identity.MacAddress,
            HardwareId = identity.ModelNumber,
        });
    }

    /// <inheritdoc/>
    public Task<GetSystemDateAndTimeResponse> GetSystemDateAndTimeAsync(GetSystemDateAndTimeRequest request)
    {
        var now = time.GetUtcNow();
        var moment = new DateAndTime
        {
            Time = new TimeOfDay { Hour = now.Hour, Minute = now.Minute, Second = now.Second },
            Date = new CalendarDate { Year = now.Year, Month = now.Month, Day = now.Day },
        };
        return Task.FromResult(new GetSystemDateAndTimeResponse
        {
            SystemDateAndTime = new SystemDateTime { DateTimeType = SetDateTimeType.NTP, UTCDateTime = moment, LocalDateTime = moment },
        });
    }
}
