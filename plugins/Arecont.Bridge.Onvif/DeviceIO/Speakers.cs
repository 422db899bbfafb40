using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Camera.Identity;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Bridge.Onvif.DeviceIO;

/// <summary>The line out of each camera that has sound. Its volume is fixed: cameras have no setting for it.</summary>
internal static class Speakers
{
    private const int Level = 100;

    /// <summary>The tokens of the audio outputs.</summary>
    public static IEnumerable<string> Of(OnvifDevice device) => Cameras(device).Select(camera => Tokens.AudioOutput(camera.Id));

    /// <summary>How an output is configured.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:NoAudioOutput</c>.</exception>
    public static AudioOutputConfiguration Configuration(OnvifDevice device, string? output) => Configuration(Find(device, output));

    /// <summary>How an output can be configured.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:NoAudioOutput</c>.</exception>
    public static AudioOutputConfigurationOptions Options(OnvifDevice device, string? output)
    {
        _ = Find(device, output);
        return new AudioOutputConfigurationOptions { OutputTokensAvailable = [output!], OutputLevelRange = new IntRange { Min = Level, Max = Level } };
    }

    /// <summary>Accepts a configuration that changes nothing.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:NoConfig</c>, <c>ter:ConfigModify</c>.</exception>
    public static void Set(OnvifDevice device, AudioOutputConfiguration? wanted)
    {
        var present = Cameras(device).Select(Configuration).FirstOrDefault(known => known.Token == wanted?.Token)
            ?? throw Faults.InvalidArgVal("NoConfig", $"There is no audio output configuration \"{wanted?.Token}\".");
        if (wanted!.OutputToken != present.OutputToken || wanted.OutputLevel != present.OutputLevel || wanted.SendPrimacy is not (null or ""))
        {
            throw Faults.InvalidArgVal("ConfigModify", $"An audio output stays at its camera, and its level at {Level}.");
        }
    }

    private static AudioOutputConfiguration Configuration(ICamera camera) => new()
    {
        Token = Tokens.AudioOutputConfiguration(camera.Id),
        Name = "loudspeaker",
        UseCount = 1,
        OutputToken = Tokens.AudioOutput(camera.Id),
        OutputLevel = Level,
    };

    private static ICamera Find(OnvifDevice device, string? output)
        => Cameras(device).FirstOrDefault(camera => Tokens.AudioOutput(camera.Id) == output)
            ?? throw Faults.InvalidArgVal("NoAudioOutput", $"There is no audio output \"{output}\".");

    private static IEnumerable<ICamera> Cameras(OnvifDevice device)
        => device.Cameras.Where(camera => camera.State.Identity?.Features.HasFlag(CameraFeatures.Audio) == true);
}
