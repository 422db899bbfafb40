using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Services;
using Arecont.Bridge.Onvif.Soap;

namespace Arecont.Bridge.Onvif.Tests.Services;

public sealed class CommandFaultsTests
{
    [Theory]
    [InlineData(CommandCode.InvalidValue, true, "InvalidArgVal", "SettingsInvalid")]
    [InlineData(CommandCode.Unknown, false, "ActionNotSupported")]
    [InlineData(CommandCode.NotSupported, false, "ActionNotSupported")]
    [InlineData(CommandCode.NotAllowed, true, "OperationProhibited")]
    [InlineData(CommandCode.Refused, false, "Action")]
    [InlineData(CommandCode.Offline, false, "Action")]
    [InlineData(CommandCode.TimedOut, false, "Action")]
    [InlineData(CommandCode.Overloaded, false, "Action")]
    [InlineData(CommandCode.Failed, false, "Action")]
    public void OrFault_Failure_IsTheFaultWithItsWords(CommandCode code, bool isSender, params string[] subcodes)
    {
        var fault = Assert.Throws<OnvifFaultException>(() => new CommandResult(code, "front: no.").OrFault("SettingsInvalid"));

        Assert.Equal(isSender, fault.IsSender);
        Assert.Equal(subcodes, fault.Subcodes);
        Assert.Equal("front: no.", fault.Message);
    }

    [Fact]
    public void OrFault_Success_IsTheResult()
    {
        var result = CommandResult.Done("5");

        Assert.Same(result, result.OrFault());
    }
}
