namespace Arecont.Bridge.Cameras.Motion;

/// <summary>
/// Shapes one raw motion signal: ON at least the minimum time; OFF after the maximum time even if the camera goes on reporting motion,
/// and then not ON again before it reported stillness once.
/// </summary>
internal sealed class MotionLatch(TimeSpan minimumOn, TimeSpan maximumOn)
{
    private bool _moving;
    private bool _exhausted;
    private TimeSpan _onAt;

    /// <summary>The shaped signal.</summary>
    public bool Active { get; private set; }

    /// <summary>When <see cref="Advance"/> must be called even if no new result comes; far away when off.</summary>
    public TimeSpan Deadline => Active ? _onAt + (_moving ? maximumOn : minimumOn) : TimeSpan.MaxValue;

    /// <summary>Takes a new raw result; true where <see cref="Active"/> changed.</summary>
    public bool Observe(bool moving, TimeSpan now)
    {
        _moving = moving;
        if (!moving)
        {
            _exhausted = false;
        }

        return Advance(now);
    }

    /// <summary>Lets time pass; true where <see cref="Active"/> changed.</summary>
    public bool Advance(TimeSpan now)
    {
        if (Active)
        {
            if (now < Deadline)
            {
                return false;
            }

            _exhausted = _moving;
            Active = false;
            return true;
        }

        if (!_moving || _exhausted)
        {
            return false;
        }

        _onAt = now;
        Active = true;
        return true;
    }

    /// <summary>The camera is lost: off now; true where it was on.</summary>
    public bool Clear()
    {
        var changed = Active;
        Active = false;
        _moving = false;
        _exhausted = false;
        return changed;
    }
}
