using Arecont.Camera.Http;
using Arecont.Camera.Settings;

namespace Arecont.Camera.Parameters;

/// <summary>Which name an answer must carry: the one asked for, or any firmware spelling of its row.</summary>
/// <param name="Name">The asked name; what stands behind an <c>=</c> in it is not answered.</param>
/// <param name="Definition">The row, where there is one.</param>
internal readonly record struct Expected(string Name, SettingDefinition? Definition)
{
    public string Text(ReadOnlySpan<byte> body)
    {
        Pair(body, out var pair);
        return pair.ValueText;
    }

    public ReadOnlySpan<byte> Value(ReadOnlySpan<byte> body)
    {
        Pair(body, out var pair);
        return pair.Value;
    }

    private void Pair(ReadOnlySpan<byte> body, out NameValue pair)
    {
        if (!NameValue.TryParse(body, out pair))
        {
            throw new UnknownParameterException();
        }

        if (!IsNamed(pair))
        {
            throw new MalformedAnswerException("the camera answers for another parameter");
        }
    }

    private bool IsNamed(NameValue pair)
    {
        var equals = Name.IndexOf('=', StringComparison.Ordinal);
        if (pair.IsNamed(equals < 0 ? Name : Name.AsSpan(0, equals)))
        {
            return true;
        }

        if (Definition is not null)
        {
            foreach (var spelling in Definition.Spellings)
            {
                if (pair.IsNamed(spelling))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
