using Arecont.Bridge.Contract.Configuration;

namespace Arecont.Bridge.Configuration;

/// <summary>A configuration, or everything wrong with it.</summary>
/// <param name="Configuration">The configuration; null where there are errors.</param>
/// <param name="Errors">Every error, in the order of the file.</param>
internal sealed record LoadResult(BridgeConfiguration? Configuration, IReadOnlyList<ConfigurationError> Errors);
