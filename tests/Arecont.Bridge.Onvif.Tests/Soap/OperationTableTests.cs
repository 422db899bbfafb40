using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.Services;
using Arecont.Bridge.Onvif.Soap;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Tests.Soap;

public sealed class OperationTableTests
{
    [Fact]
    public void Operations_OfEveryService_NameTheirAction()
    {
        var table = Table(new ServiceCollection().AddOnvif(new OnvifOptions()));

        Assert.NotEmpty(table.Operations);
        Assert.All(table.Operations, operation =>
        {
            Assert.True(
                operation.IsAlwaysAddressed ? operation.Action.Contains($"/{operation.Name.Name}", StringComparison.Ordinal) : operation.Action == $"{operation.Name.Namespace}/{operation.Name.Name}",
                $"{operation.Name} has the action {operation.Action}");
            Assert.EndsWith("Response", operation.ReplyAction, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Operations_WithAReplyActionOfTheirOwn_AreAlwaysAddressed()
    {
        var table = Table(TestService.Add(new ServiceCollection()));

        Assert.Equal(["Fail"], table.Operations.Where(operation => operation.IsAlwaysAddressed).Select(operation => operation.Name.Name));
        Assert.Equal($"{ITestService.Namespace}/TestPortType/FailResponse", table.Operations.Single(operation => operation.Name.Name == "Fail").ReplyAction);
        Assert.Equal($"{ITestService.Namespace}/EchoResponse", table.Operations.Single(operation => operation.Name.Name == "Echo").ReplyAction);
    }

    private static OperationTable Table(IServiceCollection services)
        => new(services.Select(service => service.ImplementationInstance).OfType<ServiceDescription>());
}
