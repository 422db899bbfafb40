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
    public PortPipeline Build(Action<IEndpointRouteBuilder> own, Action<IApplicationBuilder> before)
    {
        var routing = new PortServices(services);
        try
        {
            var pipeline = new ApplicationBuilder(routing);
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
            return new PortPipeline(pipeline.Build(), routing);
        }
        catch
        {
            routing.Dispose();
            throw;
        }
    }
}

/// <summary>Routes that answer on every port.</summary>
/// <param name="Map">Maps them.</param>
internal sealed record SharedRoutes(Action<IEndpointRouteBuilder> Map);

/// <summary>One port's request handler.</summary>
/// <param name="Handler">Handles a request.</param>
/// <param name="Services">Goes with the port.</param>
internal sealed record PortPipeline(RequestDelegate Handler, IDisposable Services);
