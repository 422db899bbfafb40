namespace Arecont.Simulator.Models;

/// <summary>Answers seen or suspected for a name the camera does not know; all are failures to a client.</summary>
public enum UnknownNameAnswer
{
    /// <summary>200 with nothing in the body.</summary>
    EmptyBody,

    /// <summary>200 with the bare name, without an equals sign.</summary>
    BareName,

    /// <summary>404.</summary>
    NotFound,
}
