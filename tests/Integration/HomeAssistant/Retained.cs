namespace Arecont.Integration.Tests.HomeAssistant;

/// <summary>What a broker keeps.</summary>
internal static class Retained
{
    /// <summary>Every retained topic: those that a new subscriber gets before its own first message.</summary>
    public static async Task<IReadOnlyList<string>> TopicsAsync(int port)
    {
        await using var probe = await MqttProbe.ConnectAsync(port);
        await probe.PublishAsync("late/subscriber", "here");
        await probe.WaitForAsync("late/subscriber", "here");
        return [.. probe.Messages.Where(message => message.Retained).Select(message => message.Topic)];
    }

    /// <summary>Nothing is kept but what these cameras and this prefix have.</summary>
    public static async Task OnlyAsync(int port, string baseTopic, string prefix, IReadOnlyList<string> cameras, IReadOnlyList<string> devices)
    {
        var topics = await TopicsAsync(port);
        var allowed = cameras.Append("bridge").Select(camera => $"{baseTopic}/{camera}/").ToList();
        Assert.DoesNotContain(topics, topic => !topic.StartsWith($"{prefix}/device/", StringComparison.Ordinal) && !allowed.Any(start => topic.StartsWith(start, StringComparison.Ordinal)));
        Assert.Equal(
            devices.Select(device => $"{prefix}/device/{device}/config").Order(StringComparer.Ordinal),
            topics.Where(topic => topic.EndsWith("/config", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
