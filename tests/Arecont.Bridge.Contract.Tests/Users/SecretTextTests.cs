using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Users;

namespace Arecont.Bridge.Contract.Tests.Users;

/// <summary>Records print all their members, so those with a password must not.</summary>
public class SecretTextTests
{
    [Fact]
    public void ToString_OfUser_LeavesThePasswordOut()
        => Assert.Equal("alice (Operator)", new BridgeUser("alice", "hunter2", BridgeRole.Operator).ToString());

    [Theory]
    [InlineData(null, "SetSetting admin (channel all)")]
    [InlineData(2, "SetSetting admin (channel 2)")]
    public void ToString_OfSetSetting_LeavesTheValueOut(int? channel, string expected)
        => Assert.Equal(expected, new SetSetting("admin", "hunter2", channel).ToString());
}
