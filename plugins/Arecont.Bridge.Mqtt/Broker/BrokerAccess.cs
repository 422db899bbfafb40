using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Mqtt.Link;
using MQTTnet.Protocol;

namespace Arecont.Bridge.Mqtt.Broker;

/// <summary>
/// Who may do what at the embedded broker. Everyone known may subscribe and read; operators and administrators may also publish commands,
/// requests and topics that are not the bridge's; the bridge's states only the bridge itself. Roles are looked up at each message, so that a
/// changed user list takes effect at once.
/// </summary>
internal sealed class BrokerAccess(IBridgeUsers users, BrokerCredentials own, MqttTopics topics)
{
    /// <summary>How many clients may be connected.</summary>
    public const int MaximumClients = 200;

    private readonly ConcurrentDictionary<string, string?> _names = new(StringComparer.Ordinal);

    /// <summary>Decides about a connection.</summary>
    public MqttConnectReasonCode Connect(string clientId, string? name, string? password, EndPoint? remote)
    {
        var isOwn = IsOwn(name, password);
        if (isOwn != (clientId == own.ClientId))
        {
            return MqttConnectReasonCode.ClientIdentifierNotValid;
        }

        if (!isOwn && _names.Count >= MaximumClients && !_names.ContainsKey(clientId))
        {
            return MqttConnectReasonCode.ServerBusy;
        }

        var anonymous = string.IsNullOrEmpty(name);
        if (!isOwn && !(anonymous ? MayBeAnonymous(remote) : users.TryAuthenticate(name, password, out _)))
        {
            return MqttConnectReasonCode.BadUserNameOrPassword;
        }

        _names[clientId] = anonymous ? null : name;
        return MqttConnectReasonCode.Success;
    }

    /// <summary>A client left.</summary>
    public void Disconnect(string clientId) => _names.TryRemove(clientId, out _);

    /// <summary>True where the client may publish on a topic.</summary>
    public bool MayPublish(string clientId, string topic)
    {
        if (clientId == own.ClientId)
        {
            return true;
        }

        var isOurs = topic == topics.Base || topic.StartsWith(topics.Base + "/", StringComparison.Ordinal);
        return RoleOf(clientId) >= BridgeRole.Operator && !topic.StartsWith('$') && (!isOurs || CommandTopics.IsCommand(topics, topic));
    }

    /// <summary>True where the client may see a message: commands may hold passwords, so they are not for viewers.</summary>
    public bool MayReceive(string clientId, string topic)
        => clientId == own.ClientId || (RoleOf(clientId) is { } role && (role >= BridgeRole.Operator || !CommandTopics.IsCommand(topics, topic)));

    private BridgeRole? RoleOf(string clientId)
    {
        if (!_names.TryGetValue(clientId, out var name))
        {
            return null;
        }

        if (name is null)
        {
            return users.AllowAnonymousBroker ? BridgeRole.Administrator : null;
        }

        foreach (var user in users.All)
        {
            if (user.Name == name)
            {
                return user.Role;
            }
        }

        return null;
    }

    private bool MayBeAnonymous(EndPoint? remote) => users.AllowAnonymousBroker && remote is IPEndPoint { Address: var address } && IPAddress.IsLoopback(address);

    private bool IsOwn(string? name, string? password)
        => name == own.UserName && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(password ?? string.Empty), Encoding.UTF8.GetBytes(own.Password));
}
