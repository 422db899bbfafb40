using System.ServiceModel;
using System.Xml;
using System.Xml.Schema;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts;

namespace Arecont.Bridge.Onvif.Tests.Soap;

/// <summary>A service of the tests' own, with what the router must be able to serve.</summary>
[ServiceContract(Namespace = Namespace), XmlSerializerFormat]
public interface ITestService
{
    const string Namespace = "http://www.onvif.org/ver10/test/wsdl";

    /// <summary>Gives back what came.</summary>
    [OperationContract(Action = Namespace + "/Echo", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<EchoResponse> EchoAsync(EchoRequest request);

    [OperationContract(Action = Namespace + "/Open", ReplyAction = "*"), Access(AccessClass.PreAuth)]
    Task<OpenResponse> OpenAsync(OpenRequest request);

    [OperationContract(Action = Namespace + "/Operate", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<OperateResponse> OperateAsync(OperateRequest request);

    [OperationContract(Action = Namespace + "/Administer", ReplyAction = "*"), Access(AccessClass.WriteSystem)]
    Task<AdministerResponse> AdministerAsync(AdministerRequest request);

    /// <summary>Fails as the request says.</summary>
    [OperationContract(Action = Namespace + "/TestPortType/FailRequest", ReplyAction = Namespace + "/TestPortType/FailResponse"), Access(AccessClass.PreAuth)]
    Task<FailResponse> FailAsync(FailRequest request);
}

/// <summary>What one calls oneself.</summary>
public enum Colour
{
    Red,

    Green,
}

[MessageContract(WrapperName = "Echo", WrapperNamespace = ITestService.Namespace)]
public class EchoRequest
{
    [MessageBodyMember(Namespace = ITestService.Namespace, Order = 0)]
    public string? Text { get; set; }

    [MessageBodyMember(Namespace = ITestService.Namespace, Order = 1)]
    public int Number { get; set; }

    [MessageBodyMember(Namespace = ITestService.Namespace, Order = 2)]
    public Colour Colour { get; set; }

    [MessageBodyMember(Namespace = ITestService.Namespace, Order = 3)]
    public Item? Item { get; set; }
}

[MessageContract(WrapperName = "EchoResponse", WrapperNamespace = ITestService.Namespace)]
public class EchoResponse
{
    [MessageBodyMember(Namespace = ITestService.Namespace, Order = 0)]
    public string? Text { get; set; }

    [MessageBodyMember(Namespace = ITestService.Namespace, Order = 1)]
    public int Number { get; set; }

    [MessageBodyMember(Namespace = ITestService.Namespace, Order = 2)]
    public string? User { get; set; }

    [MessageBodyMember(Namespace = ITestService.Namespace, Order = 3)]
    public Item? Item { get; set; }
}

/// <summary>A part with an attribute, of another namespace.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class Item
{
    [XmlAttribute("size")]
    public int Size { get; set; }

    public string? Name { get; set; }
}

[MessageContract(WrapperName = "Open", WrapperNamespace = ITestService.Namespace)]
public class OpenRequest;

[MessageContract(WrapperName = "OpenResponse", WrapperNamespace = ITestService.Namespace)]
public class OpenResponse
{
    [MessageBodyMember(Namespace = ITestService.Namespace, Order = 0)]
    public string? Base { get; set; }
}

[MessageContract(WrapperName = "Operate", WrapperNamespace = ITestService.Namespace)]
public class OperateRequest;

[MessageContract(WrapperName = "OperateResponse", WrapperNamespace = ITestService.Namespace)]
public class OperateResponse;

[MessageContract(WrapperName = "Administer", WrapperNamespace = ITestService.Namespace)]
public class AdministerRequest;

[MessageContract(WrapperName = "AdministerResponse", WrapperNamespace = ITestService.Namespace)]
public class AdministerResponse;

[MessageContract(WrapperName = "Fail", WrapperNamespace = ITestService.Namespace)]
public class FailRequest
{
    [MessageBodyMember(Namespace = ITestService.Namespace, Order = 0)]
    public string? How { get; set; }
}

[MessageContract(WrapperName = "FailResponse", WrapperNamespace = ITestService.Namespace)]
public class FailResponse
{
    [MessageBodyMember(Namespace = ITestService.Namespace, Order = 0)]
    public BrokenPart? Part { get; set; }
}

/// <summary>Breaks while it is written.</summary>
public class BrokenPart : IXmlSerializable
{
    public bool Breaks { get; set; }

    public XmlSchema? GetSchema() => null;

    public void ReadXml(XmlReader reader) => reader.Skip();

    public void WriteXml(XmlWriter writer)
    {
        writer.WriteElementString("Half", "of it");
        writer.WriteStartElement("Open");
        if (Breaks)
        {
            throw new InvalidOperationException("It broke while it was written.");
        }
    }
}
