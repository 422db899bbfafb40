using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Onvif.Contracts.Media;

namespace Arecont.Bridge.Onvif.Media.Operations;

/// <summary>Profiles: reading, creating, deleting, and what they hold.</summary>
internal sealed class ProfileOperations(MediaBook book, ProfileDocuments documents)
{
    public CreateProfileResponse Create(OnvifDevice device, CreateProfileRequest request)
    {
        // An empty token is written by clients that let the device choose.
        var profile = book.Create(device, request.Name, string.IsNullOrEmpty(request.Token) ? null : request.Token);
        return new CreateProfileResponse { Profile = documents.Of(book.Of(device), profile) };
    }

    public GetProfileResponse Get(OnvifDevice device, GetProfileRequest request)
    {
        var catalogue = book.Of(device);
        return new GetProfileResponse { Profile = documents.Of(catalogue, catalogue.Profile(request.ProfileToken)) };
    }

    public GetProfilesResponse GetAll(OnvifDevice device)
    {
        var catalogue = book.Of(device);
        return new GetProfilesResponse { Profiles = [.. catalogue.Profiles.Select(profile => documents.Of(catalogue, profile))] };
    }

    public DeleteProfileResponse Delete(OnvifDevice device, DeleteProfileRequest request)
    {
        book.Delete(device, request.ProfileToken);
        return new DeleteProfileResponse();
    }

    /// <summary>Adds one configuration and answers with an empty reply.</summary>
    public TResponse Add<TResponse>(OnvifDevice device, string? profile, ConfigurationKind kind, string? configuration)
        where TResponse : new()
    {
        book.Add(device, profile, (kind, configuration));
        return new TResponse();
    }

    /// <summary>Takes one configuration out and answers with an empty reply.</summary>
    public TResponse Remove<TResponse>(OnvifDevice device, string? profile, ConfigurationKind kind)
        where TResponse : new()
    {
        book.Remove(device, profile, kind);
        return new TResponse();
    }
}
