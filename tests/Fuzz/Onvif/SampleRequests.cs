using System.Text;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Testing.Onvif;

namespace Arecont.Fuzz.Tests.Onvif;

/// <summary>A whole request of every operation: every argument there, tokens that exist where they are known.</summary>
internal static class SampleRequests
{
    private static readonly SampleMessages Messages = new(name => name switch
    {
        "VideoSourceToken" or "SourceToken" => Tokens.VideoSource("cam1", 1),
        "ProfileToken" => Tokens.Profile("cam1", 1, "main"),
        "ConfigurationToken" or "Token" or "token" => Tokens.VideoEncoderConfiguration("cam1", 1, "main"),
        _ when name.Contains("Time", StringComparison.Ordinal) => "PT1S",
        _ => "main",
    });

    public static IEnumerable<byte[]> Of(OperationTable operations)
        => operations.Operations.Select((operation, index) => Encoding.UTF8.GetBytes(Envelope(Messages.Body(operation.RequestType), index % 3)));

    private static string Envelope(string body, int style) => style switch
    {
        0 => "<?xml version=\"1.0\" encoding=\"utf-8\"?><s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" xmlns:wsa=\"http://www.w3.org/2005/08/addressing\"><s:Header>"
            + "<wsa:MessageID>urn:uuid:1</wsa:MessageID><wsa:ReplyTo><wsa:Address>http://www.w3.org/2005/08/addressing/anonymous</wsa:Address></wsa:ReplyTo>"
            + $"</s:Header><s:Body>{body}</s:Body></s:Envelope>",
        1 => $"<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>{body}</s:Body></s:Envelope>",
        _ => $"<Envelope xmlns=\"http://www.w3.org/2003/05/soap-envelope\"><Header><x:Other xmlns:x=\"urn:x\">1</x:Other></Header><Body>{body}</Body></Envelope>",
    };
}
