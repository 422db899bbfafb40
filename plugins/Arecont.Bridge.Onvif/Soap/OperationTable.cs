using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.ServiceModel;
using System.Xml;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Services;
using Arecont.Onvif.Contracts;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>Every operation of every service, found by the name of the request's element alone, whatever path or action a client uses.</summary>
internal sealed class OperationTable
{
    private const string Onvif = "http://www.onvif.org/";
    private readonly FrozenDictionary<XmlQualifiedName, Operation> _byName;

    public OperationTable(IEnumerable<ServiceDescription> services)
    {
        Services = [.. services];
        Operations =
        [
            .. from service in Services
               from method in service.Contract.GetMethods()
               where method.IsDefined(typeof(OperationContractAttribute))
               select new Operation(service, method),
        ];
        _byName = Operations.ToFrozenDictionary(operation => operation.Name);
    }

    /// <summary>The services in the order that GetServices lists them.</summary>
    public ImmutableArray<ServiceDescription> Services { get; }

    /// <summary>Every operation.</summary>
    public ImmutableArray<Operation> Operations { get; }

    /// <summary>The operation with this request element, or null.</summary>
    public Operation? Find(XmlQualifiedName name) => _byName.GetValueOrDefault(name);

    /// <summary>The operation with this request element that a device has; otherwise the fault that says it has not.</summary>
    public Operation Find(XmlQualifiedName name, OnvifDevice device)
    {
        if (Find(name) is { } operation)
        {
            return operation.Service.IsServedBy(device) ? operation : throw Faults.ActionNotSupported();
        }

        throw name.Namespace.StartsWith(Onvif, StringComparison.Ordinal) || name.Namespace == OnvifNames.Notification
            ? Faults.ActionNotSupported()
            : Faults.UnknownAction(name);
    }
}
