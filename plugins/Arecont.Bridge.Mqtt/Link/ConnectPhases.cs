using System.Collections.Immutable;
using Arecont.Bridge.Contract.Mqtt;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Mqtt.Link;

/// <summary>What is done at every connect, phase by phase.</summary>
internal sealed partial class ConnectPhases(ILogger<ConnectPhases> logger)
{
    private readonly Lock _gate = new();
    private ImmutableArray<Member> _members = [];

    /// <summary>Joins a phase until disposed.</summary>
    public IDisposable Join(MqttPhase phase, Func<CancellationToken, ValueTask> action)
    {
        var member = new Member(this, phase, action);
        lock (_gate)
        {
            _members = _members.Add(member);
        }

        return member;
    }

    /// <summary>Runs the actions of one phase in order of joining.</summary>
    public async Task RunAsync(MqttPhase phase, CancellationToken cancellationToken)
    {
        foreach (var member in _members.Where(member => member.Phase == phase))
        {
            try
            {
                await member.Action(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                LogFailed(error, phase);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A part of the connect phase {Phase} failed")]
    private partial void LogFailed(Exception error, MqttPhase phase);

    private sealed class Member(ConnectPhases owner, MqttPhase phase, Func<CancellationToken, ValueTask> action) : IDisposable
    {
        public MqttPhase Phase => phase;

        public Func<CancellationToken, ValueTask> Action => action;

        public void Dispose()
        {
            lock (owner._gate)
            {
                owner._members = owner._members.Remove(this);
            }
        }
    }
}
