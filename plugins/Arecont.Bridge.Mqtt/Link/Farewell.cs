namespace Arecont.Bridge.Mqtt.Link;

/// <summary>What is to be said before the bridge leaves the broker.</summary>
internal sealed class Farewell
{
    private readonly Lock _gate = new();
    private readonly List<Action> _actions = [];

    /// <summary>Adds something; it hands messages over and does not wait.</summary>
    public void Add(Action action)
    {
        lock (_gate)
        {
            _actions.Add(action);
        }
    }

    /// <summary>Says all of it.</summary>
    public void Say()
    {
        lock (_gate)
        {
            _actions.ForEach(action => action());
        }
    }
}
