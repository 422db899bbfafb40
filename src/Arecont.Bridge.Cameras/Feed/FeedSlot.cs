using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.State;

namespace Arecont.Bridge.Cameras.Feed;

/// <summary>What one reader has not yet seen of one camera's state: at most its leaving, its coming and its latest state.</summary>
internal sealed class FeedSlot(string cameraId)
{
    public string CameraId { get; } = cameraId;

    /// <summary>The number of the turn this slot waits for; 0 where nothing waits.</summary>
    public long Turn { get; set; }

    /// <summary>True where the reader has seen the camera come.</summary>
    public bool Known { get; private set; }

    public bool Removed { get; set; }

    public ICamera? Added { get; set; }

    public CameraState? State { get; set; }

    /// <summary>Takes the next notification out, or null where no more wait.</summary>
    public CameraNotification? Take()
    {
        if (Removed)
        {
            Removed = false;
            Known = false;
            return new CameraRemoved(CameraId);
        }

        if (State is not { } state)
        {
            return null;
        }

        State = null;
        if (Added is not { } camera)
        {
            return new CameraStateChanged(state);
        }

        Added = null;
        Known = true;
        return new CameraAdded(camera, state);
    }
}
