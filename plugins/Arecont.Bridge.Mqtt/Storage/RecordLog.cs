using System.Buffers.Binary;
using System.Numerics;

namespace Arecont.Bridge.Mqtt.Storage;

/// <summary>
/// An append-only file of checksummed records: each is a length, a CRC-32C and the bytes. What a killed process wrote last may be torn;
/// reading stops at the first record that does not fit its checksum and cuts the rest off. An append reaches the operating system before it
/// returns, so a killed process loses nothing; only <see cref="Rewrite"/> and <see cref="Flush"/> wait for the device, so a power cut may
/// cost the last seconds. Not thread-safe: its owner holds a lock.
/// </summary>
internal sealed class RecordLog(string path) : IDisposable
{
    private const int HeadLength = 8;
    private const int MaximumRecord = 64 * 1024 * 1024;
    private FileStream? _file;

    /// <summary>The size of the file in bytes.</summary>
    public long Length => _file?.Length ?? 0;

    /// <summary>Opens the file, making it where it is missing, and gives every whole record in the order written.</summary>
    public List<byte[]> Open()
    {
        // No buffer: each append is one write, and goes to the operating system at once.
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        var records = new List<byte[]>();
        var content = new byte[_file.Length];
        _file.ReadExactly(content);
        var position = 0;
        while (TryRead(content.AsSpan(position), out var record))
        {
            records.Add(record);
            position += HeadLength + record.Length;
        }

        if (position < content.Length)
        {
            _file.SetLength(position);
        }

        _file.Position = position;
        return records;
    }

    /// <summary>Adds a record at the end.</summary>
    public void Append(ReadOnlySpan<byte> record) => Write(_file ?? throw new ObjectDisposedException(nameof(RecordLog)), record);

    /// <summary>Replaces the whole file: a crash leaves the old or the new one.</summary>
    public void Rewrite(IEnumerable<byte[]> records)
    {
        var temporary = path + ".new";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 64 * 1024))
        {
            foreach (var record in records)
            {
                Write(file, record);
            }

            file.Flush(flushToDisk: true);
        }

        _file?.Dispose();
        File.Move(temporary, path, overwrite: true);
        _file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        _file.Seek(0, SeekOrigin.End);
    }

    /// <summary>Waits until the device has what was written.</summary>
    public void Flush() => _file?.Flush(flushToDisk: true);

    /// <inheritdoc/>
    public void Dispose()
    {
        _file?.Dispose();
        _file = null;
    }

    private static void Write(FileStream file, ReadOnlySpan<byte> record)
    {
        var whole = new byte[HeadLength + record.Length];
        BinaryPrimitives.WriteInt32LittleEndian(whole, record.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(4), Checksum(record));
        record.CopyTo(whole.AsSpan(HeadLength));
        file.Write(whole);
    }

    private static bool TryRead(ReadOnlySpan<byte> rest, out byte[] record)
    {
        record = [];
        if (rest.Length < HeadLength)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(rest);
        if (length is < 1 or > MaximumRecord || length > rest.Length - HeadLength)
        {
            return false;
        }

        var body = rest.Slice(HeadLength, length);
        if (BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]) != Checksum(body))
        {
            return false;
        }

        record = body.ToArray();
        return true;
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var one in bytes)
        {
            crc = BitOperations.Crc32C(crc, one);
        }

        return ~crc;
    }
}
