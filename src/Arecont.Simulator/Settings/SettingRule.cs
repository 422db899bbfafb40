namespace Arecont.Simulator.Settings;

/// <summary>One name a simulated camera knows: what it accepts and what it starts with.</summary>
/// <param name="Name">The name as this firmware spells it.</param>
/// <param name="Default">The factory value.</param>
/// <param name="Accepts">Tells whether a written value is in range. Null: the name cannot be written.</param>
internal sealed record SettingRule(string Name, string Default, Func<string, bool>? Accepts)
{
    /// <summary>Whether each sensor of a multi-sensor model keeps its own value.</summary>
    public bool PerChannel { get; init; }

    /// <summary>Whether the value lives outside the settings: motion results, inputs, the model's names.</summary>
    public bool Computed { get; init; }

    /// <summary>Position in the model's table; set when the model is built.</summary>
    public int Index { get; init; } = -1;
}
