using System.Collections.Immutable;
using Arecont.Bridge.Contract.Cameras;

namespace Arecont.Bridge.Mqtt.Tests.Fakes;

/// <summary>A network with two cameras, one of them configured.</summary>
internal sealed class FakeSearch : ICameraSearch
{
    public Task<ImmutableArray<FoundCamera>> SearchAsync(CancellationToken cancellationToken)
        => Task.FromResult<ImmutableArray<FoundCamera>>([new FoundCamera("001a07000001", "192.0.2.7", 5255, "cam"), new FoundCamera("001a07000002", "192.0.2.8", null, null)]);
}
