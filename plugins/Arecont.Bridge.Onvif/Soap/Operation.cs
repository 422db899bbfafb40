using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.ServiceModel;
using System.Xml;
using System.Xml.Serialization;
using Arecont.Bridge.Onvif.Services;
using Arecont.Onvif.Contracts;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>One operation of a contract, made once: how its messages are read and written, who may call it, and how.</summary>
internal sealed class Operation
{
    private readonly Func<object, object, Task<object>> _invoke;
    private readonly Lazy<XmlSerializer> _request;
    private readonly Lazy<XmlSerializer> _response;
    private readonly bool _hasArguments;

    public Operation(ServiceDescription service, MethodInfo method)
    {
        Service = service;
        Method = method;
        RequestType = method.GetParameters()[0].ParameterType;
        Name = NameOf(RequestType);
        ResponseType = method.ReturnType.GetGenericArguments()[0];
        var contract = method.GetCustomAttribute<OperationContractAttribute>()!;
        Action = contract.Action!;
        IsAlwaysAddressed = contract.ReplyAction is not (null or "*");
        ReplyAction = IsAlwaysAddressed ? contract.ReplyAction! : $"{Action}Response";
        AccessClass = method.GetCustomAttribute<AccessAttribute>()!.AccessClass;
        _hasArguments = RequestType.GetProperties().Length > 0;
        _invoke = Invoker(method);
        _request = new(() => Serializer(RequestType));
        _response = new(() => Serializer(ResponseType));
    }

    /// <summary>Whose operation it is.</summary>
    public ServiceDescription Service { get; }

    /// <summary>The contract's method.</summary>
    public MethodInfo Method { get; }

    /// <summary>The request's message contract.</summary>
    public Type RequestType { get; }

    /// <summary>The reply's message contract.</summary>
    public Type ResponseType { get; }

    /// <summary>The request's <c>wsa:Action</c>.</summary>
    public string Action { get; }

    /// <summary>The reply's <c>wsa:Action</c>: the contract's, or <see cref="Action"/> with <c>Response</c> where that names none (<c>*</c>).</summary>
    public string ReplyAction { get; }

    /// <summary>
    /// True where the contract names the reply's action, as the WSDLs of events do: every answer then has WS-Addressing's headers, whether
    /// the request has any or not.
    /// </summary>
    public bool IsAlwaysAddressed { get; }

    /// <summary>Who may call it.</summary>
    public AccessClass AccessClass { get; }

    /// <summary>The name of the request's element.</summary>
    public XmlQualifiedName Name { get; }

    /// <summary>Reads the request; the reader stands on its element.</summary>
    public object Read(XmlReader reader)
    {
        if (!_hasArguments)
        {
            reader.Skip();
            return Activator.CreateInstance(RequestType)!;
        }

        return _request.Value.Deserialize(reader) ?? throw new InvalidOperationException($"{Name} cannot be read.");
    }

    /// <summary>Writes the reply's element.</summary>
    public void Write(XmlWriter writer, object response) => _response.Value.Serialize(writer, response, NoNamespaces);

    /// <summary>Calls a service.</summary>
    public Task<object> InvokeAsync(object service, object request) => _invoke(service, request);

    /// <summary>The element of a message contract.</summary>
    public static XmlQualifiedName NameOf(Type message)
    {
        var contract = message.GetCustomAttribute<MessageContractAttribute>() ?? throw new InvalidOperationException($"{message} is no message contract.");
        return new XmlQualifiedName(contract.WrapperName, contract.WrapperNamespace);
    }

    // Each is an assembly of its own that stays: made once, however many tables there are.
    private static readonly ConcurrentDictionary<Type, XmlSerializer> Serializers = new();
    private static readonly XmlSerializerNamespaces NoNamespaces = new([XmlQualifiedName.Empty]);

    private static XmlSerializer Serializer(Type message) => Serializers.GetOrAdd(message, static type =>
    {
        var name = NameOf(type);
        return new XmlSerializer(type, null, null, new XmlRootAttribute(name.Name) { Namespace = name.Namespace }, name.Namespace);
    });

    private static Func<object, object, Task<object>> Invoker(MethodInfo method)
    {
        var service = Expression.Parameter(typeof(object));
        var request = Expression.Parameter(typeof(object));
        var call = Expression.Call(
            Expression.Convert(service, method.DeclaringType!), method, Expression.Convert(request, method.GetParameters()[0].ParameterType));
        var response = Expression.Call(typeof(Operation), nameof(AwaitAsync), method.ReturnType.GetGenericArguments(), call);
        return Expression.Lambda<Func<object, object, Task<object>>>(response, service, request).Compile();
    }

    private static async Task<object> AwaitAsync<T>(Task<T> task)
        where T : class
        => await task.ConfigureAwait(false);
}
