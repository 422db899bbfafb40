using Arecont.Bridge.Contract.Events;

namespace Arecont.Bridge.Contract.Tests.Events;

public class CameraEventNamesTests
{
    public static TheoryData<CameraEventType> Types => [.. Enum.GetValues<CameraEventType>()];

    [Theory]
    [MemberData(nameof(Types))]
    public void Name_OfEveryType_FollowsTheRule(CameraEventType type)
        => Assert.Equal(NameTables.Expected(type), CameraEventNames.Name(type));

    [Fact]
    public void All_HoldsEveryNameOnce()
        => Assert.Equal(Enum.GetValues<CameraEventType>().Select(CameraEventNames.Name).Order(), CameraEventNames.All.Order());
}
