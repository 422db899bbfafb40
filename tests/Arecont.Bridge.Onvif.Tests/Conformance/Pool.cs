using System.Collections;
using System.Reflection;
using System.ServiceModel;
using System.Xml;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Device;
using Arecont.Onvif.Contracts.Imaging;
using Arecont.Onvif.Contracts.Media;
using Arecont.Onvif.Contracts.Media2;

namespace Arecont.Bridge.Onvif.Tests.Conformance;

/// <summary>What a device has told so far, from which requests are filled: every token, and one object of every type.</summary>
internal sealed class Pool
{
    // What a configuration's token means is told by the operation's name.
    private static readonly (string Part, string Type)[] Configurations =
    [
        ("EncoderInstances", "VideoSourceConfiguration"), ("VideoEncoder", "VideoEncoderConfiguration"), ("Analytics", "VideoAnalyticsConfiguration"), ("Rule", "VideoAnalyticsConfiguration"),
        ("Metadata", "MetadataConfiguration"), ("AudioOutput", "AudioOutputConfiguration"), ("AudioDecoder", "AudioDecoderConfiguration"),
        ("PTZ", "PTZConfiguration"), ("Video", "VideoSourceConfiguration"), ("Mask", "VideoSourceConfiguration"), ("OSD", "VideoSourceConfiguration"),
        ("Configuration", "PTZConfiguration"),
    ];

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["Name"] = "conformance",
        ["Timeout"] = "PT0S",
        ["InitialTerminationTime"] = "PT60S",
        ["TerminationTime"] = "PT60S",
        ["Protocol"] = "RTSP",
        ["ScopeItems"] = "onvif://www.onvif.org/name/conformance",
        ["Scopes"] = "onvif://www.onvif.org/name/conformance",
        ["Usernames"] = "conformance",
        ["AuxiliaryData"] = "tt:IRLamp|Auto",
        ["IPv4Addresses"] = "192.0.2.1",
        ["RuleNames"] = "MotionDetector",
        ["AnalyticsModuleNames"] = "MotionEngine",
    };

    // What one operation wants otherwise than the others; empty means nothing.
    private static readonly Dictionary<(string Operation, string Member), string> Exceptions = new()
    {
        [("CreateProfile", "Token")] = string.Empty,
        [("ContinuousMove", "Timeout")] = "PT1S",
        [("SetDNS", "SearchDomain")] = string.Empty,
        [("SetSystemDateAndTime", "UTCDateTime")] = string.Empty,
    };

    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fixed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Config>> _configs = new(StringComparer.Ordinal);

    // What no device says and clients make up.
    private readonly Dictionary<Type, object> _objects = new object[]
    {
        new StreamSetup { Stream = "RTP-Unicast", Transport = new Transport { Protocol = "RTSP" } },
        new NetworkHost { Type = NetworkHostType.IPv4, IPv4Address = "192.0.2.1" },
        new User { Username = "conformance", Password = "conformance-1", UserLevel = UserLevel.User },
        new FocusMove { Relative = new RelativeFocus { Distance = 1 } },
        new Mask
        {
            Type = "Color", Enabled = true, Color = new Color { X = 0, Y = 0, Z = 0, Colorspace = Color.Rgb },
            Polygon = new Polygon { Points = [new() { X = -1, Y = 1 }, new() { X = 0, Y = 1 }, new() { X = 0, Y = 0 }, new() { X = -1, Y = 0 }] },
        },
    }.ToDictionary(item => item.GetType());

    /// <summary>The address of the last subscription, relative to nothing.</summary>
    public Uri? Subscription { get; private set; }

    /// <summary>Learns from a reply.</summary>
    public void Learn(object response)
    {
        Visit(response);
        var name = response.GetType().Name[..^"Response".Length];
        foreach (var member in response.GetType().GetProperties().Where(member => member.PropertyType == typeof(List<Config>)))
        {
            _configs[member.Name] = (List<Config>)member.GetValue(response)!;
        }

        // What was made is what is altered and deleted: the fixed one of its kind cannot be. The second media service answers a token alone.
        if (name.StartsWith("Create", StringComparison.Ordinal) && (Token(response) ?? Made(response)) is { } made)
        {
            _fixed[name["Create".Length..]] = _tokens.GetValueOrDefault(name["Create".Length..], string.Empty);
            _tokens[name["Create".Length..]] = made;
        }
        else if (name.StartsWith("Delete", StringComparison.Ordinal) && _fixed.TryGetValue(name["Delete".Length..], out var back))
        {
            _tokens[name["Delete".Length..]] = back;
        }
    }

    /// <summary>A request with everything that is known.</summary>
    public object Request(Operation operation)
    {
        var request = Activator.CreateInstance(operation.RequestType)!;
        foreach (var member in operation.RequestType.GetProperties().Where(member => member.IsDefined(typeof(MessageBodyMemberAttribute))))
        {
            if (Value(operation.Name.Name, member) is { } value)
            {
                member.SetValue(request, value);
            }
        }

        return request;
    }

    /// <summary>The same with tokens that nothing has; null for an operation without a token.</summary>
    public object? WithUnknownTokens(Operation operation)
    {
        var request = Request(operation);
        var tokens = operation.RequestType.GetProperties().Where(member => member.PropertyType == typeof(string) && member.Name.EndsWith("Token", StringComparison.Ordinal)).ToArray();
        foreach (var token in tokens)
        {
            token.SetValue(request, "no-such-token");
        }

        return tokens.Length > 0 ? request : null;
    }

    private object? Value(string operation, PropertyInfo member)
    {
        var type = member.PropertyType;
        if (Exceptions.TryGetValue((operation, member.Name), out var exception))
        {
            return exception.Length == 0 ? null : exception;
        }

        if (type == typeof(List<Config>))
        {
            return _configs.GetValueOrDefault(member.Name, []);
        }

        if (type == typeof(string))
        {
            return TokenFor(operation, member.Name) ?? Texts.GetValueOrDefault(member.Name);
        }

        if (type == typeof(List<string>))
        {
            return Texts.TryGetValue(member.Name, out var text) ? new List<string> { text } : null;
        }

        if (type == typeof(int))
        {
            return 10;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
        {
            var list = (IList)Activator.CreateInstance(type)!;
            if (_objects.TryGetValue(type.GetGenericArguments()[0], out var item))
            {
                list.Add(item);
            }

            return list;
        }

        var value = _objects.GetValueOrDefault(type);
        if (value is Mask mask)
        {
            mask.ConfigurationToken = _tokens.GetValueOrDefault("VideoSourceConfiguration");
            mask.Token = operation.StartsWith("Create", StringComparison.Ordinal) ? null : _tokens.GetValueOrDefault("Mask");
        }

        return value;
    }

    private string? TokenFor(string operation, string member)
    {
        if (!member.EndsWith("Token", StringComparison.Ordinal))
        {
            return null;
        }

        var type = member switch
        {
            "ConfigurationToken" => Configurations.First(pair => operation.Contains(pair.Part, StringComparison.Ordinal)).Type,
            "ProfileToken" => "Profile",
            "NodeToken" => "PTZNode",
            "InterfaceToken" => "NetworkInterface",
            "Token" when operation.Contains("Mask", StringComparison.Ordinal) => "Mask",
            "Token" when operation.Contains("Profile", StringComparison.Ordinal) => "Profile",
            "Token" when operation.Contains("Input", StringComparison.Ordinal) => "DigitalInput",
            _ => member[..^"Token".Length],
        };
        return _tokens.GetValueOrDefault(type);
    }

    private void Visit(object? value)
    {
        if (value is null or string or XmlNode or XmlQualifiedName || value.GetType().IsValueType)
        {
            return;
        }

        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Visit(item);
            }

            return;
        }

        var type = value.GetType();
        _objects.TryAdd(type, value);
        if (Token(value) is { } token)
        {
            // One name for what the two media services know under two.
            _tokens.TryAdd(type.Name is "MediaProfile" ? "Profile" : type.Name.Replace("2Configuration", "Configuration", StringComparison.Ordinal).Replace("Entity", string.Empty, StringComparison.Ordinal), token);
        }

        foreach (var member in type.GetProperties().Where(member => member.GetIndexParameters().Length == 0))
        {
            var inner = member.GetValue(value);
            if (member.Name == "Address" && inner is string address && type.Name == "EndpointReference")
            {
                Subscription = new Uri(address);
            }

            Visit(inner);
        }
    }

    private static string? Made(object response)
        => response.GetType().GetProperties().Select(member => member.GetValue(response)).Where(value => value is not null and not string).Select(value => Token(value!)).FirstOrDefault(token => token is not null);

    private static string? Token(object value) => value.GetType().GetProperty("Token")?.GetValue(value) as string;
}
