using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Mqtt.Storage;

namespace Arecont.Bridge.Mqtt.Outbox;

/// <summary>A record of the outbox's file: a message that was accepted, or the sequence number of one that is done with.</summary>
internal readonly record struct OutboxRecord(long Sequence, MqttMessage? Message, DateTimeOffset? Expires)
{
    private const byte Accepted = 1;
    private const byte Done = 2;

    /// <summary>The bytes of an accepted message.</summary>
    public static byte[] OfEntry(OutboxEntry entry)
    {
        using var stream = new MemoryStream(64 + entry.Message.Payload.Length);
        using var writer = new BinaryWriter(stream);
        writer.Write(Accepted);
        writer.Write(entry.Sequence);
        writer.Write(entry.Expires?.ToUnixTimeMilliseconds() ?? 0);
        MessageCodec.Write(writer, entry.Message);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>The bytes that say a message is done with.</summary>
    public static byte[] OfDone(long sequence)
    {
        var record = new byte[9];
        record[0] = Done;
        BitConverter.TryWriteBytes(record.AsSpan(1), sequence);
        return record;
    }

    /// <summary>Reads a record; false for one of a kind this version does not know.</summary>
    public static bool TryRead(byte[] bytes, out OutboxRecord record)
    {
        record = default;
        using var reader = new BinaryReader(new MemoryStream(bytes));
        try
        {
            var kind = reader.ReadByte();
            var sequence = reader.ReadInt64();
            if (kind == Done)
            {
                record = new OutboxRecord(sequence, null, null);
                return true;
            }

            var expires = reader.ReadInt64();
            record = new OutboxRecord(sequence, MessageCodec.Read(reader), expires == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(expires));
            return kind == Accepted;
        }
        catch (Exception error) when (error is EndOfStreamException or ArgumentException or FormatException)
        {
            return false;
        }
    }
}
