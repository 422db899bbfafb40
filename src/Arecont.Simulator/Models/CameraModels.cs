namespace Arecont.Simulator.Models;

/// <summary>The models that can be simulated.</summary>
public static class CameraModels
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<CameraModel> All { get; } =
        [Av5255.Model, Av8185.Model, Av3236.Model, Av08Zmv.Model, Av2100.Model, Av10255.Model];

    /// <summary>Finds a model by its name, in any case.</summary>
    /// <exception cref="ArgumentException">There is no such model.</exception>
    public static CameraModel Find(string name) =>
        All.FirstOrDefault(model => string.Equals(model.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException(
            $"There is no simulated model '{name}'; there are {string.Join(", ", All.Select(model => model.Name))}.", nameof(name));
}
