using Arecont.Bridge.Contract.Commands;

namespace Arecont.Bridge.Contract.Tests.Commands;

public class CommandCodeNamesTests
{
    public static TheoryData<CommandCode> Codes => [.. Enum.GetValues<CommandCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Name_OfEveryCode_FollowsTheRule(CommandCode code)
        => Assert.Equal(NameTables.Expected(code), CommandCodeNames.Name(code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Succeeded_IsTrueForDoneAlone(CommandCode code)
        => Assert.Equal(code == CommandCode.Done, new CommandResult(code).Succeeded);
}
