using Microsoft.Extensions.Options;

namespace Arecont.Bridge.Listeners;

/// <summary>Builds the request handler of one port: its own routes and the shared ones, and none of another port's.</summary>
/// <param name="services">The program's services.</param>
/// <param name="shared">Routes that answer on every port.</param>
internal sealed class PortRoutes(IServiceProvider services, IEnumerable<SharedRoutes> shared)
{
    private readonly SharedRoutes[] _shared = [.. shared];

    /// <summary>A handler that answers 404 where no route matches.</summary>
    /// <param name="own">Maps the port's routes.</param>
    /// <param name="before">Adds middleware that runs after the route was chosen and before it is run.</param>
    public RequestDelegate Build(Action<IEndpointRouteBuilder> own, Action<IApplicationBuilder> before)
    {
        var pipeline = new ApplicationBuilder(new PortServices(services));
        pipeline.UseRouting();
        before(pipeline);
        pipeline.UseEndpoints(routes =>
        {
            own(routes);
            foreach (var each in _shared)
            {
                each.Map(routes);
            }
        });
        return pipeline.Build();
    }

    /// <summary>
    /// The program's services but for the route options: <c>UseEndpoints</c> adds every route there, where ports would see each other's
    /// and closed ones would be kept for ever.
    /// </summary>
    private sealed class PortServices(IServiceProvider services) : IServiceProvider
    {
        private readonly IOptions<RouteOptions> _routeOptions = Options.Create(new RouteOptions());

        public object? GetService(Type serviceType)
            => serviceType == typeof(IOptions<RouteOptions>) ? _routeOptions : services.GetService(serviceType);
    }
}

/// <summary>Routes that answer on every port.</summary>
/// <param name="Map">Maps them.</param>
internal sealed record SharedRoutes(Action<IEndpointRouteBuilder> Map);
