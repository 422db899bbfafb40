namespace Arecont.Bridge.Contract.Audio;

/// <summary>The companding law of G.711 (ITU-T G.711), 8 kHz, one byte a sample, mono.</summary>
public enum AudioLaw
{
    /// <summary>mu-law: PCMU, RTP payload type 0 (RFC 3551).</summary>
    MuLaw,

    /// <summary>A-law: PCMA, RTP payload type 8 (RFC 3551).</summary>
    ALaw,
}
