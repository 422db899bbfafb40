using System.ServiceModel;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Device;

/// <summary><c>tds:GetSystemDateAndTime</c>.</summary>
[MessageContract(WrapperName = "GetSystemDateAndTime", WrapperNamespace = OnvifNames.Device)]
public class GetSystemDateAndTimeRequest;

/// <summary><c>tds:GetSystemDateAndTimeResponse</c>.</summary>
[MessageContract(WrapperName = "GetSystemDateAndTimeResponse", WrapperNamespace = OnvifNames.Device)]
public class GetSystemDateAndTimeResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0)]
    public SystemDateTime? SystemDateAndTime { get; set; }
}

/// <summary><c>tds:SetSystemDateAndTime</c>.</summary>
[MessageContract(WrapperName = "SetSystemDateAndTime", WrapperNamespace = OnvifNames.Device)]
public class SetSystemDateAndTimeRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0)]
    public SetDateTimeType DateTimeType { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 1)]
    public bool DaylightSavings { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 2)]
    public TimeZone? TimeZone { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 3)]
    public DateAndTime? UTCDateTime { get; set; }
}

/// <summary><c>tds:SetSystemDateAndTimeResponse</c>.</summary>
[MessageContract(WrapperName = "SetSystemDateAndTimeResponse", WrapperNamespace = OnvifNames.Device)]
public class SetSystemDateAndTimeResponse;

/// <summary><c>tt:SystemDateTime</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class SystemDateTime
{
    public SetDateTimeType DateTimeType { get; set; }

    public bool DaylightSavings { get; set; }

    public TimeZone? TimeZone { get; set; }

    public DateAndTime? UTCDateTime { get; set; }

    public DateAndTime? LocalDateTime { get; set; }
}

/// <summary><c>tt:SetDateTimeType</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public enum SetDateTimeType
{
    /// <summary>Set by hand.</summary>
    Manual,

    /// <summary>From a time server.</summary>
    NTP,
}

/// <summary><c>tt:TimeZone</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class TimeZone
{
    /// <summary>A POSIX 1003.1 time zone.</summary>
    public string? TZ { get; set; }
}

/// <summary><c>tt:DateTime</c>.</summary>
[XmlType("DateTime", Namespace = OnvifNames.Schema)]
public class DateAndTime
{
    public TimeOfDay? Time { get; set; }

    public CalendarDate? Date { get; set; }
}

/// <summary><c>tt:Time</c>.</summary>
[XmlType("Time", Namespace = OnvifNames.Schema)]
public class TimeOfDay
{
    public int Hour { get; set; }

    public int Minute { get; set; }

    public int Second { get; set; }
}

/// <summary><c>tt:Date</c>.</summary>
[XmlType("Date", Namespace = OnvifNames.Schema)]
public class CalendarDate
{
    public int Year { get; set; }

    public int Month { get; set; }

    public int Day { get; set; }
}
