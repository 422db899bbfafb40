using Arecont.Camera.Audio;

namespace Arecont.Bridge.Media.Talk;

/// <summary>Turns sound into mu-law, piece by piece; a sample may lie across two pieces.</summary>
internal sealed class SoundConverter(SoundFormat format)
{
    private byte[] _output = [];
    private int _low = -1;
    private int _sum;
    private int _count;

    /// <summary>Converts a piece; the answer is good until the next call.</summary>
    public ReadOnlyMemory<byte> Convert(ReadOnlySpan<byte> piece)
    {
        if (_output.Length < piece.Length)
        {
            _output = new byte[piece.Length];
        }

        var length = 0;
        foreach (var each in piece)
        {
            if (!TryRead(each, out var sample))
            {
                continue;
            }

            _sum += sample;
            if (++_count == format.Run)
            {
                _output[length++] = G711.MuLawFromLinear((short)(_sum / format.Run));
                (_sum, _count) = (0, 0);
            }
        }

        return _output.AsMemory(0, length);
    }

    private bool TryRead(byte value, out short sample)
    {
        sample = format.Encoding switch
        {
            SoundEncoding.MuLaw => G711.LinearFromMuLaw(value),
            SoundEncoding.ALaw => G711.LinearFromALaw(value),
            SoundEncoding.Linear8 => (short)((value - 128) << 8),
            _ => (short)(_low | (value << 8)),
        };
        if (format.Encoding != SoundEncoding.Linear16)
        {
            return true;
        }

        var whole = _low >= 0;
        _low = whole ? -1 : value;
        return whole;
    }
}
