namespace Arecont.Camera.Media;

/// <summary>The <c>res</c> of a request.</summary>
public enum Resolution
{
    /// <summary>Every pixel.</summary>
    Full,

    /// <summary>Half the width and half the height.</summary>
    Half,
}
