using Arecont.Bridge.Onvif.Events;
using Arecont.Bridge.Onvif.Events.Subscriptions;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Bridge.Onvif.Tests.Events.Filters;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Onvif.Tests.Events.Subscriptions;

public sealed class SubscriptionTimesTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(null, 60)]
    [InlineData("", 60)]
    [InlineData("PT10S", 10)]
    [InlineData(" PT600S ", 600)]
    [InlineData("PT1H", 3600)]
    [InlineData("P1Y", 86400)]
    [InlineData("2026-01-02T12:05:00Z", 300)]
    [InlineData("2026-01-02T12:05:00", 300)]
    [InlineData("2026-01-02T14:05:00+02:00", 300)]
    [InlineData("2026-01-02T12:00:00.500Z", 0.5)]
    [InlineData("2099-01-01T00:00:00Z", 86400)]
    public void Initial_TimeOrDuration_IsThatLong(string? text, double seconds)
    {
        var times = new SubscriptionTimes(new EventFaults(_time), _time);

        Assert.Equal(TimeSpan.FromSeconds(seconds), times.Initial(text));
        Assert.Equal(TimeSpan.FromSeconds(seconds), times.Renewed(text));
    }

    [Theory]
    [InlineData("PT0S")]
    [InlineData("-PT10S")]
    [InlineData("2026-01-02T12:00:00Z")]
    [InlineData("2001-01-01T00:00:00Z")]
    [InlineData("soon")]
    [InlineData("60")]
    [InlineData("P99999999999Y")]
    public void Initial_NoTimeInTheFuture_IsRefused(string text)
    {
        var times = new SubscriptionTimes(new EventFaults(_time), _time);

        Assert.Equal("UnacceptableInitialTerminationTimeFault", TopicExpressionsTests.FaultName(Assert.Throws<OnvifFaultException>(() => times.Initial(text))));
        Assert.Equal("UnacceptableTerminationTimeFault", TopicExpressionsTests.FaultName(Assert.Throws<OnvifFaultException>(() => times.Renewed(text))));
    }
}
