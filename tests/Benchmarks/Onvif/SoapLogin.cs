namespace Arecont.Benchmarks.Onvif;

/// <summary>How a request says who asks.</summary>
internal enum SoapLogin
{
    /// <summary>A user name token of WS-Security, a new one for each request.</summary>
    Token,

    /// <summary>HTTP Digest with MD5, counted on.</summary>
    Digest,
}
