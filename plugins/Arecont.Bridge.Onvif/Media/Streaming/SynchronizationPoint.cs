using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Services;
using Arecont.Bridge.Onvif.Soap;

namespace Arecont.Bridge.Onvif.Media.Streaming;

/// <summary>Asks the camera for a key frame now; for both media services. JPEG needs none.</summary>
internal sealed class SynchronizationPoint(MediaBook book)
{
    /// <summary>Sets it. A camera that does not take the wish is no failure: its next key frame comes by itself.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:NoProfile</c>; <c>ter:Action</c> where the camera is away or too busy.</exception>
    public async Task SetAsync(OnvifCall call, string? profileToken)
    {
        var catalogue = book.Of(call.Device);
        if (catalogue.Find(ConfigurationKind.VideoEncoder, catalogue.Profile(profileToken)) is not EncoderConfiguration { Profile.Codec: VideoCodec.H264 } encoder)
        {
            return;
        }

        var result = await encoder.Camera.ExecuteAsync(new SetSetting("keyframe", "on"), call.Aborted).ConfigureAwait(false);
        if (result.Code is CommandCode.Offline or CommandCode.TimedOut or CommandCode.Overloaded or CommandCode.Failed)
        {
            result.OrFault();
        }
    }
}
