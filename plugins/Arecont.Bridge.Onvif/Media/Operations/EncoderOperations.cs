using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Media.Encoders;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Media;

namespace Arecont.Bridge.Onvif.Media.Operations;

/// <summary>Video encoders.</summary>
internal sealed class EncoderOperations(MediaBook book, EncoderDocuments documents, EncoderWriter writer)
{
    public GetVideoEncoderConfigurationsResponse GetAll(OnvifDevice device)
    {
        var catalogue = book.Of(device);
        return new GetVideoEncoderConfigurationsResponse { Configurations = Documents(catalogue, catalogue.EncoderConfigurations) };
    }

    public GetVideoEncoderConfigurationResponse Get(OnvifDevice device, GetVideoEncoderConfigurationRequest request)
    {
        var catalogue = book.Of(device);
        return new GetVideoEncoderConfigurationResponse { Configuration = documents.Configuration(catalogue, catalogue.EncoderConfiguration(request.ConfigurationToken)) };
    }

    public GetCompatibleVideoEncoderConfigurationsResponse GetCompatible(OnvifDevice device, GetCompatibleVideoEncoderConfigurationsRequest request)
    {
        var catalogue = book.Of(device);
        var compatible = catalogue.CompatibleWith(catalogue.Profile(request.ProfileToken), ConfigurationKind.VideoEncoder);
        return new GetCompatibleVideoEncoderConfigurationsResponse { Configurations = Documents(catalogue, compatible.Cast<EncoderConfiguration>()) };
    }

    public GetVideoEncoderConfigurationOptionsResponse Options(OnvifDevice device, GetVideoEncoderConfigurationOptionsRequest request)
    {
        var candidates = Candidates.Of(book.Of(device), ConfigurationKind.VideoEncoder, request.ConfigurationToken, request.ProfileToken);
        return candidates.Count == 0
            ? throw Faults.InvalidArgVal("NoConfig", $"There is no video encoder configuration that goes with profile {request.ProfileToken}.")
            : new GetVideoEncoderConfigurationOptionsResponse { Options = EncoderDocuments.Options([.. candidates.Cast<EncoderConfiguration>()]) };
    }

    public async Task<SetVideoEncoderConfigurationResponse> SetAsync(OnvifCall call, SetVideoEncoderConfigurationRequest request)
    {
        var catalogue = book.Of(call.Device);
        var encoder = catalogue.EncoderConfiguration(request.Configuration?.Token);
        await writer.SetAsync(catalogue, encoder, documents.Wanted(encoder, request.Configuration!), call.Aborted).ConfigureAwait(false);
        return new SetVideoEncoderConfigurationResponse();
    }

    public GetGuaranteedNumberOfVideoEncoderInstancesResponse Guaranteed(OnvifDevice device, GetGuaranteedNumberOfVideoEncoderInstancesRequest request)
    {
        var catalogue = book.Of(device);
        var guaranteed = EncoderInstances.Of(catalogue, catalogue.SourceConfiguration(request.ConfigurationToken));
        return new GetGuaranteedNumberOfVideoEncoderInstancesResponse
        {
            TotalNumber = guaranteed.Total,
            JPEG = guaranteed.Of(VideoCodec.Jpeg),
            H264 = guaranteed.Of(VideoCodec.H264),
        };
    }

    private List<VideoEncoderConfiguration> Documents(MediaCatalogue catalogue, IEnumerable<EncoderConfiguration> encoders)
        => [.. encoders.Select(encoder => documents.Configuration(catalogue, encoder))];
}
