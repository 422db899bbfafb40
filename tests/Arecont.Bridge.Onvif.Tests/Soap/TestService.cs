using Arecont.Bridge.Onvif.Services;
using Arecont.Bridge.Onvif.Soap;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Tests.Soap;

/// <summary>The tests' service.</summary>
internal sealed class TestService(OnvifCall call) : ITestService
{
    public static IServiceCollection Add(IServiceCollection services)
        => services.AddOnvifService(new ServiceDescription<ITestService, TestService>
        {
            Namespace = ITestService.Namespace,
            Path = "test_service",
            Version = (1, 0),
            Capabilities = static _ => new object(),
        });

    public Task<EchoResponse> EchoAsync(EchoRequest request)
        => Task.FromResult(new EchoResponse { Text = request.Text, Number = request.Number, User = call.User?.Name, Item = request.Item });

    public Task<OpenResponse> OpenAsync(OpenRequest request) => Task.FromResult(new OpenResponse { Base = $"{call.Base} {call.Rest} {call.User}" });

    public Task<OperateResponse> OperateAsync(OperateRequest request) => Task.FromResult(new OperateResponse());

    public Task<AdministerResponse> AdministerAsync(AdministerRequest request) => Task.FromResult(new AdministerResponse());

    public async Task<FailResponse> FailAsync(FailRequest request)
    {
        await Task.Yield();
        return request.How switch
        {
            "fault" => throw new OnvifFaultException(isSender: true, ["InvalidArgVal", "NoProfile"], "No such profile: \u0001\uD800<&")
            {
                Detail = static writer => writer.WriteElementString("t", "Told", ITestService.Namespace, "more of it"),
            },
            "half" => new FailResponse { Part = new BrokenPart { Breaks = true } },
            _ => throw new InvalidOperationException("An error of the bridge's own."),
        };
    }
}
