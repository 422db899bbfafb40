using Arecont.Bridge.Mqtt.Options;

namespace Arecont.Bridge.Mqtt.Tests.Options;

public sealed class BrokerAddressTests
{
    [Fact]
    public void TryParse_Credentials_ArePercentDecodedAndNeverPrinted()
    {
        Assert.True(BrokerAddress.TryParse("mqtts://us%40er:p%3Aa%2Fss%40@broker.example", out var address));

        Assert.Equal(new BrokerAddress("broker.example", 8883, true, "us@er", "p:a/ss@"), address);
        Assert.Equal("mqtts://broker.example:8883", address.ToString());
        Assert.Equal("mqtts://broker.example:8883", $"{address}");
    }

    [Theory]
    [InlineData("mqtt://host", "mqtt://host:1883")]
    [InlineData("mqtt://host:1884/", "mqtt://host:1884")]
    [InlineData("mqtt://[::1]:1885", "mqtt://[::1]:1885")]
    [InlineData("mqtt://10.0.0.1", "mqtt://10.0.0.1:1883")]
    public void TryParse_Good_HasItsPort(string text, string expected)
    {
        Assert.True(BrokerAddress.TryParse(text, out var address));
        Assert.Equal(expected, address.ToString());
    }

    [Theory]
    [InlineData("host:1883")]
    [InlineData("http://host")]
    [InlineData("mqtt://")]
    [InlineData("mqtt://host/topic")]
    [InlineData("mqtt://host?x=y")]
    [InlineData("mqtt://host:0")]
    [InlineData("mqtt://host:70000")]
    public void TryParse_Bad_IsFalse(string text) => Assert.False(BrokerAddress.TryParse(text, out _));
}
