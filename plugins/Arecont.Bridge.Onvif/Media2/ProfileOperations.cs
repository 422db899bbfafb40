using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Media2;

namespace Arecont.Bridge.Onvif.Media2;

/// <summary>The operations on profiles.</summary>
internal sealed class ProfileOperations(MediaBook book, ProfileDocuments documents)
{
    /// <summary>All profiles or one, with the configurations that are asked for.</summary>
    public GetProfilesResponse Get(OnvifCall call, GetProfilesRequest request)
    {
        var catalogue = book.Of(call.Device);
        var profiles = request.Token is { } token ? [catalogue.Profile(token)] : catalogue.Profiles;
        return new GetProfilesResponse { Profiles = [.. profiles.Select(profile => documents.Profile(catalogue, profile, request.Types))] };
    }

    /// <summary>Creates a profile.</summary>
    public CreateProfileResponse Create(OnvifCall call, CreateProfileRequest request)
        => new() { Token = book.Create(call.Device, request.Name, null, ConfigurationRefs.Added(request.Configurations)).Token };

    /// <summary>Renames a profile, adds configurations to it, or both.</summary>
    public AddConfigurationResponse Add(OnvifCall call, AddConfigurationRequest request)
    {
        book.Alter(call.Device, request.ProfileToken, request.Name, ConfigurationRefs.Added(request.Configurations));
        return new AddConfigurationResponse();
    }

    /// <summary>Takes configurations out of a profile.</summary>
    public RemoveConfigurationResponse Remove(OnvifCall call, RemoveConfigurationRequest request)
    {
        book.Remove(call.Device, request.ProfileToken, ConfigurationRefs.Removed(request.Configurations));
        return new RemoveConfigurationResponse();
    }

    /// <summary>Deletes a profile.</summary>
    public DeleteProfileResponse Delete(OnvifCall call, DeleteProfileRequest request)
    {
        book.Delete(call.Device, request.Token);
        return new DeleteProfileResponse();
    }
}
