using System.Text;

namespace Arecont.Camera.Http;

/// <summary>
/// The text <c>name=value</c> of an answer. The value ends at the first CR, LF or the text <c>HTTP/</c>: some firmware glues a second
/// head to the body (seen on real cameras).
/// </summary>
internal readonly ref struct NameValue
{
    private NameValue(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        Name = name;
        Value = value;
    }

    public ReadOnlySpan<byte> Name { get; }

    public ReadOnlySpan<byte> Value { get; }

    /// <summary>False where the body holds no <c>=</c>: the camera does not know the parameter.</summary>
    public static bool TryParse(ReadOnlySpan<byte> body, out NameValue pair)
    {
        pair = default;
        body = body.TrimStart(" \t\r\n"u8);
        while (ResponseHead.LooksRight(body) && body.Length >= 5)
        {
            // The second head stands before the pair.
            var end = ResponseHead.FindEnd(body);
            body = end < 0 ? default : body[end..].TrimStart(" \t\r\n"u8);
        }

        var line = body.IndexOfAny((byte)'\r', (byte)'\n');
        body = line < 0 ? body : body[..line];
        var glued = body.IndexOf("HTTP/"u8);
        body = glued < 0 ? body : body[..glued];
        var equals = body.IndexOf((byte)'=');
        if (equals <= 0)
        {
            return false;
        }

        pair = new NameValue(body[..equals].Trim(" \t"u8), body[(equals + 1)..].Trim(" \t\0"u8));
        return true;
    }

    public bool IsNamed(ReadOnlySpan<char> name) => Ascii.EqualsIgnoreCase(Name, name);

    public string ValueText => Encoding.UTF8.GetString(Value);
}
