using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Mqtt.Outbox;
using Microsoft.Extensions.Logging.Abstractions;

namespace Arecont.Bridge.Mqtt.Tests.Outbox;

/// <summary>
/// This assembly, started a second time with a file's path in the environment, fills an outbox there until it is killed, and says each
/// number once its event was accepted.
/// </summary>
internal static class OutboxVictim
{
    public const string Variable = "AB_OUTBOX_VICTIM";

    [ModuleInitializer]
    internal static void RunWhereAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } path)
        {
            return;
        }

        using var outbox = new OutboxQueue(new OutboxFile(path, NullLogger.Instance), new OutboxLimits(Events: 1_000_000), TimeProvider.System);
        outbox.Load();
        using var output = Console.OpenStandardOutput();
        for (var number = 0; number < 1_000_000; number++)
        {
            outbox.Add(new MqttMessage("arecont/cam/motion", Encoding.UTF8.GetBytes($"state {number}")) { Retain = true });
            outbox.Add(new MqttMessage("arecont/cam/event", Encoding.UTF8.GetBytes($"{number}")));
            output.Write(Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture) + "\n"));
        }
    }
}
