using Microsoft.Extensions.Options;

namespace Arecont.Bridge.Listeners;

/// <summary>
/// The program's services, but a routing of the port's own: routing keeps every route in one collection, where ports would see each
/// other's and those of closed ports would stay for ever.
/// </summary>
internal sealed class PortServices : IServiceProvider, IDisposable
{
    private readonly IServiceProvider _program;
    private readonly ServiceProvider _routing;

    /// <summary>Services for one port.</summary>
    public PortServices(IServiceProvider program)
    {
        _program = program;
        _routing = new ServiceCollection()
            .AddSingleton(program.GetRequiredService<ILoggerFactory>())
            .AddRouting()
            .BuildServiceProvider();
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType)
        => serviceType.Assembly == typeof(RouteOptions).Assembly || serviceType == typeof(IOptions<RouteOptions>)
            ? _routing.GetService(serviceType)
            : _program.GetService(serviceType);

    /// <inheritdoc/>
    public void Dispose() => _routing.Dispose();
}
