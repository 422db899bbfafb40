using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Device;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TimeZone = Arecont.Onvif.Contracts.Device.TimeZone;

namespace Arecont.Bridge.Onvif.Tests.Device;

public sealed class SystemDateAndTimeTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero));

    [Fact]
    public async Task GetSystemDateAndTime_IsTheBridgesClock()
    {
        await using var host = await StartAsync();
        using var client = host.Client(user: null);

        var answer = (await client.AskAsync<GetSystemDateAndTimeResponse>(new GetSystemDateAndTimeRequest())).SystemDateAndTime!;

        Assert.Equal("UTC0", answer.TimeZone!.TZ);
        Assert.Equal((2026, 3, 4), (answer.UTCDateTime!.Date!.Year, answer.UTCDateTime.Date.Month, answer.UTCDateTime.Date.Day));
        Assert.Equal((5, 6, 7), (answer.UTCDateTime.Time!.Hour, answer.UTCDateTime.Time.Minute, answer.UTCDateTime.Time.Second));
    }

    [Theory]
    [InlineData(SetDateTimeType.NTP, null, 0)]
    [InlineData(SetDateTimeType.NTP, "UTC0", 0)]
    [InlineData(SetDateTimeType.NTP, "GMT+0", 0)]
    [InlineData(SetDateTimeType.Manual, null, 4)]
    [Covers("tds:SetSystemDateAndTime", Outcome.Success)]
    public async Task SetSystemDateAndTime_AsItIs_IsTaken(SetDateTimeType type, string? zone, int seconds)
    {
        await using var host = await StartAsync();
        using var client = host.Client();

        await client.AskAsync<SetSystemDateAndTimeResponse>(Request(type, zone, _time.GetUtcNow().AddSeconds(seconds)));
    }

    [Theory]
    [InlineData(SetDateTimeType.Manual, "INVALIDTIMEZONE", 0, "InvalidArgVal", "InvalidTimeZone")]
    [InlineData(SetDateTimeType.NTP, "CET-1CEST,M3.5.0", 0, "OperationProhibited", null)]
    [InlineData(SetDateTimeType.NTP, "WET0WEST,M3.5.0/1,M10.5.0", 0, "OperationProhibited", null)]
    [InlineData(SetDateTimeType.Manual, null, 6, "OperationProhibited", null)]
    [InlineData(SetDateTimeType.Manual, null, -6, "OperationProhibited", null)]
    [Covers("tds:SetSystemDateAndTime", Outcome.Fault)]
    public async Task SetSystemDateAndTime_ToSomethingElse_IsRefused(SetDateTimeType type, string? zone, int seconds, string code, string? subcode)
    {
        await using var host = await StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(Request(type, zone, _time.GetUtcNow().AddSeconds(seconds)), subcode is null ? [code] : [code, subcode]);
    }

    [Theory]
    [InlineData(2026, 2, 30, 0)]
    [InlineData(2026, 13, 1, 0)]
    [InlineData(2026, 1, 1, 24)]
    public async Task SetSystemDateAndTime_ToNoDate_IsRefused(int year, int month, int day, int hour)
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        var request = new SetSystemDateAndTimeRequest
        {
            DateTimeType = SetDateTimeType.Manual,
            UTCDateTime = new DateAndTime { Date = new CalendarDate { Year = year, Month = month, Day = day }, Time = new TimeOfDay { Hour = hour } },
        };

        await client.RefusedAsync(request, "InvalidArgVal", "InvalidDateTime");
        request.UTCDateTime = null;
        await client.RefusedAsync(request, "InvalidArgVal", "InvalidDateTime");
    }

    private static SetSystemDateAndTimeRequest Request(SetDateTimeType type, string? zone, DateTimeOffset time) => new()
    {
        DateTimeType = type,
        TimeZone = zone is null ? null : new TimeZone { TZ = zone },
        UTCDateTime = new DateAndTime
        {
            Date = new CalendarDate { Year = time.Year, Month = time.Month, Day = time.Day },
            Time = new TimeOfDay { Hour = time.Hour, Minute = time.Minute, Second = time.Second },
        },
    };

    private Task<OnvifHost> StartAsync() => OnvifHost.StartAsync(configure: services => services.AddSingleton<TimeProvider>(_time));
}
