using System.Xml;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Ptz;

namespace Arecont.Bridge.Onvif.Ptz;

/// <summary>
/// How zoom moves are measured: ONVIF's generic spaces, -1 to 1. The cameras count motor steps and tell neither position nor limits, so
/// what a whole translation is, is the bridge's choice.
/// </summary>
internal static class ZoomSpaces
{
    /// <summary>Motor steps of a translation by 1.</summary>
    public const int WholeTranslation = 500;

    public const string Translation = "http://www.onvif.org/ver10/tptz/ZoomSpaces/TranslationGenericSpace";
    public const string Velocity = "http://www.onvif.org/ver10/tptz/ZoomSpaces/VelocityGenericSpace";

    /// <summary>The shortest and longest continuous move.</summary>
    public static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(100);
    public static readonly TimeSpan LongestTimeout = TimeSpan.FromSeconds(60);

    /// <summary>The spaces that there are.</summary>
    public static PTZSpaces All() => new() { RelativeZoomTranslationSpaces = [Space(Translation)], ContinuousZoomVelocitySpaces = [Space(Velocity)] };

    /// <summary>The zoom of a move, once everything else of it is known to be nothing.</summary>
    /// <param name="panTilt">What it says of pan and tilt: nothing or no movement.</param>
    /// <param name="zoom">What it says of zoom.</param>
    /// <param name="space">The space it must be measured in.</param>
    /// <param name="subcode">Of the fault for a value out of range.</param>
    /// <exception cref="OnvifFaultException"><c>ter:SpaceNotSupported</c>, or the subcode given.</exception>
    public static float Demand(Vector2D? panTilt, Vector1D? zoom, string space, string subcode)
    {
        if (panTilt is not (null or { X: 0, Y: 0 }))
        {
            throw Faults.InvalidArgVal("SpaceNotSupported", "The lens zooms; nothing pans or tilts.");
        }

        if (zoom is null)
        {
            return 0;
        }

        if (zoom.Space is { Length: > 0 } asked && asked != space)
        {
            throw Faults.InvalidArgVal("SpaceNotSupported", $"Space {asked} is not supported; {space} is.");
        }

        return zoom.X is >= -1 and <= 1 ? zoom.X : throw Faults.InvalidArgVal(subcode, "The zoom of a move is from -1 to 1.");
    }

    /// <summary>A duration of a continuous move, or null where it cannot be one.</summary>
    public static TimeSpan? Timeout(string text)
    {
        try
        {
            var timeout = XmlConvert.ToTimeSpan(text);
            return timeout >= ShortestTimeout && timeout <= LongestTimeout ? timeout : null;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static Space1DDescription Space(string uri) => new() { URI = uri, XRange = new FloatRange { Min = -1, Max = 1 } };
}
