namespace Arecont.Bridge.Contract.Commands;

/// <summary>How the focus is moved.</summary>
public enum FocusAction
{
    /// <summary>Autofocus over the full range.</summary>
    Auto,

    /// <summary>Autofocus close to where it is.</summary>
    AutoShort,

    /// <summary>A signed number of motor steps.</summary>
    Steps,
}
