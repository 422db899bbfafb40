using System.Text;
using System.Xml;
using Microsoft.Extensions.ObjectPool;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>An answer while it is written: a writer and the text it writes, used again and again.</summary>
internal sealed class ReplyBuffer : IDisposable
{
    private const int LargestKept = 256 * 1024;
    private static readonly ObjectPool<ReplyBuffer> Pool = new DefaultObjectPool<ReplyBuffer>(new Policy());
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly PooledStream _text = new();
    private readonly XmlDictionaryWriter _writer;

    private ReplyBuffer() => _writer = XmlDictionaryWriter.CreateTextWriter(_text, Utf8, ownsStream: false);

    /// <summary>One that nobody else uses until it is disposed of.</summary>
    public static ReplyBuffer Rent() => Pool.Get();

    /// <summary>Begins a document with the prolog that clients expect, without anything before it.</summary>
    public XmlDictionaryWriter Begin()
    {
        _text.Clear();
        _text.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"u8);
        ((IXmlTextWriterInitializer)_writer).SetOutput(_text, Utf8, ownsStream: false);
        return _writer;
    }

    /// <summary>Ends it; the text is good until this is disposed of.</summary>
    public ReadOnlyMemory<byte> End()
    {
        _writer.Flush();
        return _text.Written[..XmlCharacters.Repair(_text.Written.Span)];
    }

    /// <summary>Gives it back. A document that was not ended does not matter: the next begins anew.</summary>
    public void Dispose() => Pool.Return(this);

    private sealed class Policy : PooledObjectPolicy<ReplyBuffer>
    {
        public override ReplyBuffer Create() => new();

        public override bool Return(ReplyBuffer obj)
        {
            if (obj._text.Capacity <= LargestKept)
            {
                return true;
            }

            obj._text.Dispose();
            return false;
        }
    }
}
