using Arecont.Camera;

namespace Arecont.Bridge.Cameras.Sessions;

/// <summary>
/// Decides when a camera that fails is lost: after three failures in a row, after five seconds of failing, after two refused
/// passwords, or after fifteen seconds of nothing but "busy". One failed request alone never loses a camera.
/// </summary>
internal sealed class LossJudge
{
    private const int FailuresUntilLost = 3;
    private const int RefusalsUntilLost = 2;
    private static readonly TimeSpan FailingUntilLost = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BusyUntilLost = TimeSpan.FromSeconds(15);

    private int _failures;
    private TimeSpan? _failingSince;
    private TimeSpan? _busySince;

    /// <summary>The camera gave a good answer.</summary>
    public void Answered()
    {
        _failures = 0;
        _failingSince = null;
        _busySince = null;
    }

    /// <summary>A request failed; true where the camera counts as lost now.</summary>
    /// <param name="error">How it failed.</param>
    /// <param name="started">When the request began.</param>
    /// <param name="now">When it failed.</param>
    public bool IsLost(CameraError error, TimeSpan started, TimeSpan now)
    {
        switch (error)
        {
            case CameraError.NotSupported:
                Answered();
                return false;
            case CameraError.Busy:
                _busySince ??= started;
                return now - _busySince >= BusyUntilLost;
            default:
                _failures++;
                _failingSince ??= started;
                return _failures >= (error == CameraError.Unauthorized ? RefusalsUntilLost : FailuresUntilLost)
                    || now - _failingSince >= FailingUntilLost;
        }
    }
}
