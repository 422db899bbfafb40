namespace Arecont.Bridge.Contract.Configuration;

/// <summary>What a configuration node is.</summary>
public enum ConfigurationKind
{
    /// <summary>Nothing was written here.</summary>
    Missing,

    /// <summary>One value.</summary>
    Scalar,

    /// <summary>Keys and values.</summary>
    Map,

    /// <summary>A list.</summary>
    List,
}
