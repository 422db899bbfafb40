using System.Text.RegularExpressions;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Device;

namespace Arecont.Bridge.Onvif.Device;

/// <summary>
/// The devices' clock is the bridge's: the computer's, in UTC, which the system keeps. Clients are not to move it: a request that asks
/// for what is so already (time from the network, or a time within some seconds of the clock's) succeeds, any other is refused.
/// </summary>
internal sealed partial class SystemClock(TimeProvider time)
{
    private const string Utc = "UTC0";
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    /// <summary>Date and time now.</summary>
    public SystemDateTime Now()
    {
        var now = time.GetUtcNow();
        var moment = new DateAndTime
        {
            Time = new TimeOfDay { Hour = now.Hour, Minute = now.Minute, Second = now.Second },
            Date = new CalendarDate { Year = now.Year, Month = now.Month, Day = now.Day },
        };
        return new SystemDateTime { DateTimeType = SetDateTimeType.NTP, TimeZone = new Arecont.Onvif.Contracts.Device.TimeZone { TZ = Utc }, UTCDateTime = moment, LocalDateTime = moment };
    }

    /// <summary>Accepts a request that changes nothing.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:InvalidTimeZone</c>, <c>ter:InvalidDateTime</c>, <c>ter:OperationProhibited</c>.</exception>
    public void Set(SetSystemDateAndTimeRequest request)
    {
        var zone = request.TimeZone?.TZ;
        if (zone is not null && !UtcZone().IsMatch(zone) && !PosixZone().IsMatch(zone))
        {
            throw Faults.InvalidArgVal("InvalidTimeZone", "A time zone is written as POSIX 1003.1 says, for example CET-1CEST,M3.5.0,M10.5.0/3.");
        }

        var moment = request.DateTimeType == SetDateTimeType.Manual ? Moment(request.UTCDateTime) : (DateTimeOffset?)null;
        if (zone is not null && !UtcZone().IsMatch(zone))
        {
            throw Faults.OperationProhibited($"The bridge's clock is in UTC; it takes no other time zone than {Utc}.");
        }

        if (moment is { } wanted && (wanted - time.GetUtcNow()).Duration() > Tolerance)
        {
            throw Faults.OperationProhibited("The clock is that of the computer that the bridge runs on, and is set there.");
        }
    }

    private static DateTimeOffset Moment(DateAndTime? given)
    {
        if (given is { Date: { } date, Time: { } clock })
        {
            try
            {
                // A leap second is the next minute's first.
                return new DateTimeOffset(date.Year, date.Month, date.Day, clock.Hour, clock.Minute, Math.Min(clock.Second, 59), TimeSpan.Zero)
                    + TimeSpan.FromSeconds(clock.Second is >= 60 and <= 61 ? clock.Second - 59 : 0);
            }
            catch (ArgumentOutOfRangeException)
            {
                // Told below.
            }
        }

        throw Faults.InvalidArgVal("InvalidDateTime", "UTCDateTime must be a date and a time that there are.");
    }

    [GeneratedRegex(@"^(UTC|GMT|<\+?00>|[A-Za-z]{3,}(?=[+-]?0))([+-]?0{1,2}(:00){0,2})?$")]
    private static partial Regex UtcZone();

    [GeneratedRegex(@"^(<[A-Za-z0-9+-]{3,}>|[A-Za-z]{3,})[+-]?\d{1,2}(:[0-5]\d){0,2}((<[A-Za-z0-9+-]{3,}>|[A-Za-z]{3,})([+-]?\d{1,2}(:[0-5]\d){0,2})?(,(J\d{1,3}|\d{1,3}|M\d{1,2}\.\d\.\d)(/[+-]?\d{1,3}(:[0-5]\d){0,2})?){0,2})?$")]
    private static partial Regex PosixZone();
}
