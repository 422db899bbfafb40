using System.Net;
using System.ServiceModel;
using System.ServiceModel.Channels;
using System.Xml;
using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.Tests.Security;
using Arecont.Bridge.Users.Authentication;
using Arecont.Onvif.Contracts.Device;
using Microsoft.Extensions.DependencyInjection;
using HttpSchemes = System.Net.AuthenticationSchemes;

namespace Arecont.Bridge.Onvif.Tests.Soap;

/// <summary>.NET's WCF client with the very contracts that the host serves.</summary>
public sealed class WcfClientTests : IAsyncLifetime
{
    private Wire _wire = null!;

    // The client reads faults from no answer but 500.
    public async ValueTask InitializeAsync() => _wire = await Wire.StartAsync(new OnvifOptions { SenderFaultStatus = 500 }, services => services.AddSingleton<IBridgeAuthentication>(
        provider => new BridgeAuthentication(provider.GetRequiredService<IBridgeUsers>(), TimeProvider.System)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_WithHttpDigest_IsServed(bool addressing)
    {
        using var factory = Factory<IDeviceService>("viewer", addressing);
        var device = factory.CreateChannel();

        var information = await device.GetDeviceInformationAsync(new GetDeviceInformationRequest());
        var time = await device.GetSystemDateAndTimeAsync(new GetSystemDateAndTimeRequest());

        Assert.Equal(_wire.Host.Camera.State.Identity!.Model, information.Model);
        Assert.True(time.SystemDateAndTime!.UTCDateTime!.Date!.Year > 2000);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_WithAUserNameToken_RoundTripsItsArguments(bool addressing)
    {
        using var factory = Factory<ITestService>(null, addressing);
        var service = factory.CreateChannel();
        Task<EchoResponse> call;
        using (new OperationContextScope((IContextChannel)service))
        {
            OperationContext.Current!.OutgoingMessageHeaders.Add(new TokenHeader());
            call = service.EchoAsync(new EchoRequest { Text = "a\r\n<&>\"ä\U0001F4F7", Number = -5, Colour = Colour.Green, Item = new Item { Size = 7, Name = "it" } });
        }

        var answer = await call;

        Assert.Equal("a\r\n<&>\"ä\U0001F4F7", answer.Text);
        Assert.Equal(-5, answer.Number);
        Assert.Equal("viewer", answer.User);
        Assert.Equal(("it", 7), (answer.Item!.Name, answer.Item.Size));
    }

    [Fact]
    public async Task Call_Refused_ThrowsTheFaultWithItsSubcodes()
    {
        using var factory = Factory<ITestService>("viewer", addressing: true);
        var service = factory.CreateChannel();

        var fault = await Assert.ThrowsAnyAsync<FaultException>(() => service.FailAsync(new FailRequest { How = "fault" }));
        Assert.True(fault.Code.IsSenderFault);
        Assert.Equal(new FaultCode("InvalidArgVal", "http://www.onvif.org/ver10/error").Name, fault.Code.SubCode!.Name);
        Assert.Equal("http://www.onvif.org/ver10/error", fault.Code.SubCode.Namespace);
        Assert.Equal("NoProfile", fault.Code.SubCode.SubCode!.Name);

        fault = await Assert.ThrowsAnyAsync<FaultException>(() => service.AdministerAsync(new AdministerRequest()));
        Assert.Equal("NotAuthorized", fault.Code.SubCode!.Name);
    }

    public ValueTask DisposeAsync() => _wire.DisposeAsync();

    private ChannelFactory<T> Factory<T>(string? user, bool addressing)
    {
        var version = MessageVersion.CreateVersion(EnvelopeVersion.Soap12, addressing ? AddressingVersion.WSAddressing10 : AddressingVersion.None);
        var http = new HttpTransportBindingElement { AuthenticationScheme = user is null ? HttpSchemes.Anonymous : HttpSchemes.Digest };
        var factory = new ChannelFactory<T>(new CustomBinding(new TextMessageEncodingBindingElement(version, System.Text.Encoding.UTF8), http), new EndpointAddress(_wire.Address));
        if (user is not null)
        {
            factory.Credentials.HttpDigest.ClientCredential = new NetworkCredential(user, $"secret-{user}");
        }

        return factory;
    }

    /// <summary>A user name token as a header that must be understood.</summary>
    private sealed class TokenHeader : MessageHeader
    {
        public override string Name => "Security";

        public override string Namespace => "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

        public override bool MustUnderstand => true;

        protected override void OnWriteHeaderContents(XmlDictionaryWriter writer, MessageVersion messageVersion)
        {
            var token = new Wsse();
            writer.WriteStartElement("UsernameToken", Namespace);
            writer.WriteElementString("Username", Namespace, token.Name);
            writer.WriteStartElement("Password", Namespace);
            writer.WriteAttributeString("Type", "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest");
            writer.WriteString(Wsse.Hash(token.Nonce!, token.Created!, token.Password));
            writer.WriteEndElement();
            writer.WriteElementString("Nonce", Namespace, token.Nonce);
            writer.WriteElementString("Created", "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd", token.Created);
            writer.WriteEndElement();
        }
    }
}
