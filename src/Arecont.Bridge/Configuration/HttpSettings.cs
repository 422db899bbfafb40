using System.Net;

namespace Arecont.Bridge.Configuration;

/// <summary>The <c>http:</c> section.</summary>
/// <param name="Listen">Where the bridge's own web server listens.</param>
internal sealed record HttpSettings(IPEndPoint Listen);
