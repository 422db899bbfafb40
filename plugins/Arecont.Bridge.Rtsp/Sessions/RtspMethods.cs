namespace Arecont.Bridge.Rtsp.Sessions;

/// <summary>The methods that are served (RFC 2326, 10).</summary>
internal static class RtspMethods
{
    public const string Options = "OPTIONS";
    public const string Describe = "DESCRIBE";
    public const string Setup = "SETUP";
    public const string Play = "PLAY";
    public const string Pause = "PAUSE";
    public const string GetParameter = "GET_PARAMETER";
    public const string SetParameter = "SET_PARAMETER";
    public const string Teardown = "TEARDOWN";

    /// <summary>All of them, as the Public header lists them.</summary>
    public const string Public = "OPTIONS, DESCRIBE, SETUP, PLAY, PAUSE, GET_PARAMETER, SET_PARAMETER, TEARDOWN";

    /// <summary>True for those that are served.</summary>
    public static bool IsKnown(string method)
        => method is Options or Describe or Setup or Play or Pause or GetParameter or SetParameter or Teardown;

    /// <summary>True for what clients send only to keep a session.</summary>
    public static bool IsKeepAlive(string method) => method is GetParameter or SetParameter;
}
