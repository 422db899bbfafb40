using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Media.Configurations;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Media;

namespace Arecont.Bridge.Onvif.Media.Operations;

/// <summary>Talk-back: loudspeakers and what they understand. A device whose cameras take no sound has none.</summary>
internal sealed class AudioOperations(MediaBook book)
{
    public GetAudioOutputsResponse GetOutputs(OnvifDevice device)
        => new() { AudioOutputs = [.. book.Of(device).Of(ConfigurationKind.AudioOutput).Select(output => new AudioOutput { Token = Tokens.AudioOutput(output.Camera.Id) })] };

    public GetAudioOutputConfigurationsResponse GetAllOutputs(OnvifDevice device)
        => new() { Configurations = Outputs(book.Of(device), catalogue => catalogue.Of(ConfigurationKind.AudioOutput)) };

    public GetAudioOutputConfigurationResponse GetOutput(OnvifDevice device, GetAudioOutputConfigurationRequest request)
        => new() { Configuration = Outputs(book.Of(device), catalogue => [catalogue.Configuration(ConfigurationKind.AudioOutput, request.ConfigurationToken)])[0] };

    public GetCompatibleAudioOutputConfigurationsResponse GetCompatibleOutputs(OnvifDevice device, GetCompatibleAudioOutputConfigurationsRequest request)
        => new() { Configurations = Outputs(book.Of(device), catalogue => catalogue.CompatibleWith(catalogue.Profile(request.ProfileToken), ConfigurationKind.AudioOutput)) };

    public GetAudioOutputConfigurationOptionsResponse OutputOptions(OnvifDevice device, GetAudioOutputConfigurationOptionsRequest request)
    {
        var candidates = Candidates.Of(book.Of(device), ConfigurationKind.AudioOutput, request.ConfigurationToken, request.ProfileToken);
        return candidates.Count == 0 ? throw NoSound() : new GetAudioOutputConfigurationOptionsResponse { Options = AudioRules.OutputOptions(candidates) };
    }

    public SetAudioOutputConfigurationResponse SetOutput(OnvifDevice device, SetAudioOutputConfigurationRequest request)
    {
        AudioRules.CheckOutput(book.Of(device), request.Configuration);
        return new SetAudioOutputConfigurationResponse();
    }

    public GetAudioDecoderConfigurationsResponse GetAllDecoders(OnvifDevice device)
        => new() { Configurations = Decoders(book.Of(device), catalogue => catalogue.Of(ConfigurationKind.AudioDecoder)) };

    public GetAudioDecoderConfigurationResponse GetDecoder(OnvifDevice device, GetAudioDecoderConfigurationRequest request)
        => new() { Configuration = Decoders(book.Of(device), catalogue => [catalogue.Configuration(ConfigurationKind.AudioDecoder, request.ConfigurationToken)])[0] };

    public GetCompatibleAudioDecoderConfigurationsResponse GetCompatibleDecoders(OnvifDevice device, GetCompatibleAudioDecoderConfigurationsRequest request)
        => new() { Configurations = Decoders(book.Of(device), catalogue => catalogue.CompatibleWith(catalogue.Profile(request.ProfileToken), ConfigurationKind.AudioDecoder)) };

    public GetAudioDecoderConfigurationOptionsResponse DecoderOptions(OnvifDevice device, GetAudioDecoderConfigurationOptionsRequest request)
    {
        var candidates = Candidates.Of(book.Of(device), ConfigurationKind.AudioDecoder, request.ConfigurationToken, request.ProfileToken);
        return candidates.Count == 0 ? throw NoSound() : new GetAudioDecoderConfigurationOptionsResponse { Options = AudioRules.DecoderOptions() };
    }

    /// <summary>A decoder has nothing to set.</summary>
    public SetAudioDecoderConfigurationResponse SetDecoder(OnvifDevice device, SetAudioDecoderConfigurationRequest request)
    {
        book.Of(device).Configuration(ConfigurationKind.AudioDecoder, request.Configuration?.Token);
        return new SetAudioDecoderConfigurationResponse();
    }

    private static OnvifFaultException NoSound() => Faults.ActionNotSupported("AudioOutputNotSupported", "The camera takes no sound.");

    private static List<AudioOutputConfiguration> Outputs(MediaCatalogue catalogue, Func<MediaCatalogue, IEnumerable<MediaConfiguration>> choose)
        => [.. choose(catalogue).Select(configuration => ConfigurationDocuments.AudioOutput(catalogue, configuration))];

    private static List<AudioDecoderConfiguration> Decoders(MediaCatalogue catalogue, Func<MediaCatalogue, IEnumerable<MediaConfiguration>> choose)
        => [.. choose(catalogue).Select(configuration => ConfigurationDocuments.AudioDecoder(catalogue, configuration))];
}
