namespace Arecont.Bridge.Rtsp.Messages;

/// <summary>Status codes (RFC 2326, 7.1.1).</summary>
internal static class RtspStatus
{
    public const int Ok = 200;
    public const int MovedTemporarily = 302;
    public const int BadRequest = 400;
    public const int Unauthorized = 401;
    public const int Forbidden = 403;
    public const int NotFound = 404;
    public const int NotAcceptable = 406;
    public const int RequestTimeout = 408;
    public const int RequestTooLarge = 413;
    public const int UriTooLong = 414;
    public const int UnsupportedMediaType = 415;
    public const int ParameterNotUnderstood = 451;
    public const int NotEnoughBandwidth = 453;
    public const int SessionNotFound = 454;
    public const int NotValidInThisState = 455;
    public const int AggregateNotAllowed = 459;
    public const int OnlyAggregateAllowed = 460;
    public const int UnsupportedTransport = 461;
    public const int InternalError = 500;
    public const int NotImplemented = 501;
    public const int ServiceUnavailable = 503;
    public const int VersionNotSupported = 505;
    public const int OptionNotSupported = 551;

    /// <summary>The standard words of a code.</summary>
    public static string Reason(int status) => status switch
    {
        Ok => "OK",
        MovedTemporarily => "Moved Temporarily",
        BadRequest => "Bad Request",
        Unauthorized => "Unauthorized",
        Forbidden => "Forbidden",
        NotFound => "Not Found",
        NotAcceptable => "Not Acceptable",
        RequestTimeout => "Request Time-out",
        RequestTooLarge => "Request Entity Too Large",
        UriTooLong => "Request-URI Too Large",
        UnsupportedMediaType => "Unsupported Media Type",
        ParameterNotUnderstood => "Parameter Not Understood",
        NotEnoughBandwidth => "Not Enough Bandwidth",
        SessionNotFound => "Session Not Found",
        NotValidInThisState => "Method Not Valid in This State",
        AggregateNotAllowed => "Aggregate Operation Not Allowed",
        OnlyAggregateAllowed => "Only Aggregate Operation Allowed",
        UnsupportedTransport => "Unsupported Transport",
        InternalError => "Internal Server Error",
        NotImplemented => "Not Implemented",
        ServiceUnavailable => "Service Unavailable",
        VersionNotSupported => "RTSP Version Not Supported",
        OptionNotSupported => "Option not supported",
        _ => "Unknown",
    };
}
