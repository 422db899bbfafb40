using System.Collections.Immutable;
using System.Text;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Mqtt.Options;

namespace Arecont.Bridge.Mqtt.Publishing;

/// <summary>A retained topic and its new payload; null clears it.</summary>
internal readonly record struct TopicChange(string Topic, byte[]? Payload);

/// <summary>What to publish when a camera's state becomes another one. Parts that are the same object have not changed.</summary>
internal sealed class CameraTopicWriter(MqttTopics topics, MqttOptions options, StreamAddresses addresses)
{
    private readonly StreamTopics _streams = new(topics);

    /// <summary>Every topic whose payload differs; with null before, every topic there is.</summary>
    public IEnumerable<TopicChange> Changes(string name, CameraState? before, CameraState now)
    {
        var id = now.CameraId;
        return Connection(id, before, now)
            .Concat(Changed(topics.Info(id), before is null ? null : CameraInfo.Of(name, before, addresses), CameraInfo.Of(name, now, addresses), SameInfo(before, now)))
            .Concat(Motion(id, before, now))
            .Concat(Channels(id, before, now))
            .Concat(_streams.Changes(before, now))
            .Concat(Zones(id, before, now))
            .Concat(Ports(before?.Inputs, now.Inputs, number => topics.Input(id, number)))
            .Concat(Ports(before?.Outputs, now.Outputs, number => topics.Output(id, number)))
            .Concat(Settings(before?.Settings, now.Settings, setting => topics.Setting(id, setting)));
    }

    private static bool SameInfo(CameraState? before, CameraState now)
        => before is not null && ReferenceEquals(before.Identity, now.Identity) && before.Problems == now.Problems && before.Connection.Reason == now.Connection.Reason
            && before.Channels.Length == now.Channels.Length && before.Channels.Zip(now.Channels).All(pair => pair.First.Profiles == pair.Second.Profiles);

    private IEnumerable<TopicChange> Connection(string id, CameraState? before, CameraState now)
    {
        var (old, connection) = (before?.Connection, now.Connection);
        if (ReferenceEquals(old, connection))
        {
            yield break;
        }

        if (old is null || IsOnline(old) != IsOnline(connection))
        {
            yield return new TopicChange(topics.Status(id), Text(IsOnline(connection) ? "online" : "offline"));
        }

        if (connection.BootedAt is { } booted && old?.BootedAt != booted)
        {
            yield return new TopicChange(topics.Booted(id), Text(Json.Time(booted)));
        }

        if (connection.ResponseMilliseconds is { } milliseconds && old?.ResponseMilliseconds != milliseconds)
        {
            yield return new TopicChange(topics.Latency(id), Text(milliseconds.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    private IEnumerable<TopicChange> Motion(string id, CameraState? before, CameraState now)
    {
        if (before?.Motion.Active != now.Motion.Active)
        {
            yield return new TopicChange(topics.Motion(id), OnOff(now.Motion.Active));
        }

        foreach (var change in Changed(topics.MotionAttributes(id), before is null ? null : MotionAttributes.Of(before), MotionAttributes.Of(now), SameMotion(before, now)))
        {
            yield return change;
        }

        if (now.LastMotion is { } last && before?.LastMotion != last)
        {
            yield return new TopicChange(topics.LastMotion(id), Text(Json.Time(last.Time)));
        }

        if (now.Channels.Length <= 1)
        {
            foreach (var change in Grid(id, null, before?.Motion, now.Motion))
            {
                yield return change;
            }
        }
    }

    private static bool SameMotion(CameraState? before, CameraState now)
        => before is not null && ReferenceEquals(before.Motion, now.Motion) && before.Channels == now.Channels && ReferenceEquals(before.Zones, now.Zones) && ReferenceEquals(before.LastMotion, now.LastMotion);

    /// <summary>The same per sensor, on multi-sensor models only.</summary>
    private IEnumerable<TopicChange> Channels(string id, CameraState? before, CameraState now)
    {
        if (now.Channels.Length <= 1 || before?.Channels == now.Channels)
        {
            yield break;
        }

        foreach (var channel in now.Channels)
        {
            var old = before is { Channels.Length: > 1 } ? before.Channels.FirstOrDefault(one => one.Number == channel.Number) : null;
            if (ReferenceEquals(old, channel))
            {
                continue;
            }

            if (old?.Motion.Active != channel.Motion.Active)
            {
                yield return new TopicChange(topics.Motion(id, channel.Number), OnOff(channel.Motion.Active));
            }

            var attributes = MotionAttributes.Of(now, channel);
            foreach (var change in Changed(topics.MotionAttributes(id, channel.Number), old is null ? null : MotionAttributes.Of(before!, old), attributes, same: false)
                .Concat(Grid(id, channel.Number, old?.Motion, channel.Motion))
                .Concat(Settings(old?.Settings, channel.Settings, setting => topics.Setting(id, setting, channel.Number))))
            {
                yield return change;
            }
        }
    }

    private IEnumerable<TopicChange> Grid(string id, int? channel, MotionState? before, MotionState now)
        => options.For(id).MotionGrid
            ? Changed(topics.MotionGrid(id, channel), before is null ? null : GridPayload.Of(before.Grid), GridPayload.Of(now.Grid), ReferenceEquals(before?.Grid, now.Grid) && before is not null)
            : [];

    private IEnumerable<TopicChange> Zones(string id, CameraState? before, CameraState now)
    {
        if (ReferenceEquals(before?.Zones, now.Zones))
        {
            yield break;
        }

        foreach (var zone in now.Zones.Values)
        {
            if (before?.Zones.GetValueOrDefault(zone.Name)?.Active != zone.Active)
            {
                yield return new TopicChange(topics.Zone(id, zone.Name), OnOff(zone.Active));
            }
        }

        foreach (var gone in before?.Zones.Keys.Where(name => !now.Zones.ContainsKey(name)) ?? [])
        {
            yield return new TopicChange(topics.Zone(id, gone), null);
        }
    }

    private static IEnumerable<TopicChange> Ports(ImmutableArray<PortState>? before, ImmutableArray<PortState> now, Func<int, string> topic)
    {
        if (before == now)
        {
            yield break;
        }

        foreach (var port in now)
        {
            if (port.On is { } on && before?.FirstOrDefault(one => one.Number == port.Number)?.On != on)
            {
                yield return new TopicChange(topic(port.Number), OnOff(on));
            }
        }
    }

    private static IEnumerable<TopicChange> Settings(ImmutableSortedDictionary<string, string>? before, ImmutableSortedDictionary<string, string> now, Func<string, string> topic)
    {
        if (ReferenceEquals(before, now))
        {
            yield break;
        }

        foreach (var (setting, value) in now)
        {
            if (before is null || !before.TryGetValue(setting, out var old) || old != value)
            {
                yield return new TopicChange(topic(setting), Text(value));
            }
        }

        foreach (var gone in before?.Keys.Where(setting => !now.ContainsKey(setting)) ?? [])
        {
            yield return new TopicChange(topic(gone), null);
        }
    }

    private static IEnumerable<TopicChange> Changed<T>(string topic, T? before, T now, bool same)
        where T : class
    {
        if (same)
        {
            return [];
        }

        var payload = Json.Bytes(now);
        return before is not null && payload.AsSpan().SequenceEqual(Json.Bytes(before)) ? [] : [new TopicChange(topic, payload)];
    }

    private static bool IsOnline(ConnectionState connection) => connection.Status == ConnectionStatus.Online;

    private static byte[] OnOff(bool on) => on ? "ON"u8.ToArray() : "OFF"u8.ToArray();

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
