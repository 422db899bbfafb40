namespace Arecont.Onvif.Metadata.Events;

/// <summary>What a message says of a property (<c>tt:PropertyOperation</c>).</summary>
public enum PropertyOperation
{
    /// <summary>The value it has, told to somebody who did not know it: at the start and at a synchronization point.</summary>
    Initialized,

    /// <summary>It has a new value.</summary>
    Changed,

    /// <summary>It is gone.</summary>
    Deleted,
}
