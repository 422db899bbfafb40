namespace Arecont.Bridge.Onvif.Events;

/// <summary>The kinds of configuration that <c>tns1:Media/ConfigurationChanged</c> names: the words of <c>tr2:ConfigurationEnumeration</c>.</summary>
internal static class ConfigurationTypes
{
    public const string VideoSource = "VideoSource";
    public const string VideoEncoder = "VideoEncoder";
    public const string AudioOutput = "AudioOutput";
    public const string AudioDecoder = "AudioDecoder";
    public const string Metadata = "Metadata";
    public const string Analytics = "Analytics";
    public const string Ptz = "PTZ";
}
