using Arecont.Bridge.Contract.Mqtt;

namespace Arecont.Bridge.Mqtt.Storage;

/// <summary>Messages as bytes on disk.</summary>
internal static class MessageCodec
{
    /// <summary>Writes a message.</summary>
    public static void Write(BinaryWriter writer, MqttMessage message)
    {
        writer.Write(message.Topic);
        writer.Write(message.Retain);
        writer.Write((byte)message.QualityOfService);
        writer.Write(message.ContentType ?? string.Empty);
        WriteBytes(writer, message.CorrelationData);
        WriteBytes(writer, message.Payload);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static MqttMessage Read(BinaryReader reader)
    {
        var topic = reader.ReadString();
        var retain = reader.ReadBoolean();
        var quality = reader.ReadByte();
        var contentType = reader.ReadString();
        var correlation = ReadBytes(reader);
        return new MqttMessage(topic, ReadBytes(reader))
        {
            Retain = retain,
            QualityOfService = quality,
            ContentType = contentType.Length == 0 ? null : contentType,
            CorrelationData = correlation,
        };
    }

    private static void WriteBytes(BinaryWriter writer, ReadOnlyMemory<byte> bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes.Span);
    }

    private static byte[] ReadBytes(BinaryReader reader) => reader.ReadBytes(reader.ReadInt32());
}
