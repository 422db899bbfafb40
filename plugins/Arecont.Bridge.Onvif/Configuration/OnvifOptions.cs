namespace Arecont.Bridge.Onvif.Configuration;

/// <summary>What the configuration says of ONVIF.</summary>
internal sealed record OnvifOptions;
