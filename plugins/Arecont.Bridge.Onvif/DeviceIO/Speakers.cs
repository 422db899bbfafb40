using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Media.Configurations;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Bridge.Onvif.DeviceIO;

/// <summary>The line out of each camera that has sound, with the same configuration as in the media service. Its volume is fixed: cameras have no setting for it.</summary>
internal sealed class Speakers(MediaBook book)
{
    /// <summary>The tokens of the audio outputs.</summary>
    public IEnumerable<string> Of(OnvifDevice device) => Outputs(book.Of(device)).Select(output => Tokens.AudioOutput(output.Camera.Id));

    /// <summary>How an output is configured.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:NoAudioOutput</c>.</exception>
    public AudioOutputConfiguration Configuration(OnvifDevice device, string? output)
    {
        var catalogue = book.Of(device);
        var found = Outputs(catalogue).FirstOrDefault(one => Tokens.AudioOutput(one.Camera.Id) == output)
            ?? throw Faults.InvalidArgVal("NoAudioOutput", $"There is no audio output \"{output}\".");
        return ConfigurationDocuments.AudioOutput(catalogue, found);
    }

    /// <summary>How an output can be configured.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:NoAudioOutput</c>.</exception>
    public AudioOutputConfigurationOptions Options(OnvifDevice device, string? output)
    {
        var present = Configuration(device, output);
        return new AudioOutputConfigurationOptions
        {
            OutputTokensAvailable = [present.OutputToken!],
            OutputLevelRange = new IntRange { Min = present.OutputLevel, Max = present.OutputLevel },
        };
    }

    /// <summary>Accepts a configuration that changes nothing.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:NoConfig</c>, <c>ter:ConfigModify</c>.</exception>
    public void Set(OnvifDevice device, AudioOutputConfiguration? wanted)
    {
        var catalogue = book.Of(device);
        var present = ConfigurationDocuments.AudioOutput(catalogue, catalogue.Configuration(ConfigurationKind.AudioOutput, wanted?.Token));
        if (wanted!.OutputToken != present.OutputToken || wanted.OutputLevel != present.OutputLevel || wanted.SendPrimacy is not (null or ""))
        {
            throw Faults.InvalidArgVal("ConfigModify", $"An audio output stays at its camera, and its level at {present.OutputLevel}.");
        }
    }

    private static IEnumerable<MediaConfiguration> Outputs(MediaCatalogue catalogue) => catalogue.Of(ConfigurationKind.AudioOutput);
}
