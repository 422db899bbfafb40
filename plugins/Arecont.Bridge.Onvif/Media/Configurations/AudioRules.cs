using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Bridge.Onvif.Media.Configurations;

/// <summary>What can be set of talk-back: nothing but what it is, for a camera has no volume to set and one loudspeaker.</summary>
internal static class AudioRules
{
    private const int FullLevel = 100;
    private const int KilobitsPerSecond = 64;
    private const int Kilohertz = 8;

    /// <summary>One loudspeaker, always full.</summary>
    public static AudioOutputConfigurationOptions OutputOptions(IEnumerable<MediaConfiguration> outputs) => new()
    {
        OutputTokensAvailable = [.. outputs.Select(output => Tokens.AudioOutput(output.Camera.Id))],
        OutputLevelRange = new IntRange { Min = FullLevel, Max = FullLevel },
    };

    /// <summary>G.711, both laws (ITU-T G.711).</summary>
    public static AudioDecoderConfigurationOptions DecoderOptions() => new()
    {
        G711DecOptions = new G711DecOptions { Bitrate = new IntItems { Items = [KilobitsPerSecond] }, SampleRateRange = new IntItems { Items = [Kilohertz] } },
    };

    /// <summary>Accepts what the loudspeaker is.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:NoConfig</c>, <c>ter:ConfigModify</c>.</exception>
    public static void CheckOutput(MediaCatalogue catalogue, AudioOutputConfiguration? wanted)
    {
        var configuration = catalogue.Configuration(ConfigurationKind.AudioOutput, wanted?.Token);
        var output = Tokens.AudioOutput(configuration.Camera.Id);
        if (wanted!.OutputToken != output)
        {
            throw Faults.InvalidArgVal("ConfigModify", $"{configuration.Token}: OutputToken {wanted.OutputToken} is not allowed, only {output}.");
        }

        if (wanted.OutputLevel != FullLevel || wanted.SendPrimacy is not (null or ""))
        {
            throw Faults.InvalidArgVal("ConfigModify", $"{configuration.Token}: OutputLevel {wanted.OutputLevel} with SendPrimacy '{wanted.SendPrimacy}' is not allowed, only {FullLevel} without.");
        }
    }
}
