using Arecont.Bridge.Cameras.Scheduling;

namespace Arecont.Bridge.Cameras.Sessions;

/// <summary>Smooths the camera's response time and publishes it now and then.</summary>
internal sealed class ResponseMeter(CameraContext camera)
{
    private double _milliseconds = double.NaN;
    private TimeSpan _publishAt;

    /// <summary>Takes one measurement.</summary>
    public void Add(TimeSpan response)
    {
        var sample = response.TotalMilliseconds;
        _milliseconds = double.IsNaN(_milliseconds) ? sample : _milliseconds + ((sample - _milliseconds) / 8);
        var now = camera.Time.Elapsed();
        if (now < _publishAt)
        {
            return;
        }

        _publishAt = now + camera.Timings.ResponseInterval;
        var rounded = (int)Math.Round(_milliseconds);
        if (camera.State.Current.Connection.ResponseMilliseconds != rounded)
        {
            camera.State.Update(state => state with { Connection = state.Connection with { ResponseMilliseconds = rounded } });
        }
    }
}
