using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.Soap;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Tests.Soap;

public sealed class OperationTableTests
{
    [Fact]
    public void Operations_OfEveryService_ServeTheirNamespaceAlone()
    {
        var services = new ServiceCollection().AddOnvif(new OnvifOptions());

        var table = new OperationTable(services.Select(service => service.ImplementationInstance).OfType<Arecont.Bridge.Onvif.Services.ServiceDescription>());

        Assert.NotEmpty(table.Operations);
        Assert.All(table.Operations, operation => Assert.Equal(operation.Action, $"{operation.Name.Namespace}/{operation.Name.Name}"));
    }
}
