namespace Arecont.Onvif.Contracts;

/// <summary>The XML namespaces of the services and of what they build on.</summary>
public static class OnvifNames
{
    /// <summary>Device management; prefix <c>tds</c>.</summary>
    public const string Device = "http://www.onvif.org/ver10/device/wsdl";

    /// <summary>Media, first version; prefix <c>trt</c>.</summary>
    public const string Media = "http://www.onvif.org/ver10/media/wsdl";

    /// <summary>Media, second version; prefix <c>tr2</c>.</summary>
    public const string Media2 = "http://www.onvif.org/ver20/media/wsdl";

    /// <summary>Imaging; prefix <c>timg</c>.</summary>
    public const string Imaging = "http://www.onvif.org/ver20/imaging/wsdl";

    /// <summary>Pan, tilt and zoom; prefix <c>tptz</c>.</summary>
    public const string Ptz = "http://www.onvif.org/ver20/ptz/wsdl";

    /// <summary>Inputs, relays and sound; prefix <c>tmd</c>.</summary>
    public const string DeviceIO = "http://www.onvif.org/ver10/deviceIO/wsdl";

    /// <summary>Analytics; prefix <c>tan</c>.</summary>
    public const string Analytics = "http://www.onvif.org/ver20/analytics/wsdl";

    /// <summary>Events; prefix <c>tev</c>.</summary>
    public const string Events = "http://www.onvif.org/ver10/events/wsdl";

    /// <summary>Common types; prefix <c>tt</c>.</summary>
    public const string Schema = "http://www.onvif.org/ver10/schema";

    /// <summary>Topics; prefix <c>tns1</c>.</summary>
    public const string Topics = "http://www.onvif.org/ver10/topics";

    /// <summary>Fault subcodes; prefix <c>ter</c>.</summary>
    public const string Error = "http://www.onvif.org/ver10/error";

    /// <summary>WS-BaseNotification 1.3; prefix <c>wsnt</c>.</summary>
    public const string Notification = "http://docs.oasis-open.org/wsn/b-2";

    /// <summary>Topic sets of WS-Topics 1.3; prefix <c>wstop</c>.</summary>
    public const string TopicSets = "http://docs.oasis-open.org/wsn/t-1";

    /// <summary>WS-Addressing 1.0; prefix <c>wsa</c>.</summary>
    public const string Addressing = "http://www.w3.org/2005/08/addressing";
}
