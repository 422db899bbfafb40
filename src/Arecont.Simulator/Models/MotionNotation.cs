namespace Arecont.Simulator.Models;

/// <summary>How the counts of <c>mdresult</c> are written.</summary>
public enum MotionNotation
{
    /// <summary>Two digits, <c>1A</c>.</summary>
    Upper,

    /// <summary>Two digits, <c>1a</c>.</summary>
    Lower,

    /// <summary>As few lower-case digits as it takes, <c>0</c>, <c>1a</c>.</summary>
    Shortest,
}
