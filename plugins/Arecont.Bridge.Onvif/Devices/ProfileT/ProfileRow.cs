namespace Arecont.Bridge.Onvif.Devices.ProfileT;

/// <summary>One requirement of Profile T, judged for one device.</summary>
/// <param name="Area">The heading it stands under.</param>
/// <param name="Requirement">What is required, in words.</param>
/// <param name="Verdict">Whether the device does it.</param>
/// <param name="Why">Why not, or why it need not; null where it is met.</param>
internal sealed record ProfileRow(string Area, string Requirement, ProfileVerdict Verdict, string? Why);

/// <summary>How a device stands to a requirement.</summary>
internal enum ProfileVerdict
{
    /// <summary>It does it.</summary>
    Met,

    /// <summary>It does not.</summary>
    NotMet,

    /// <summary>It need not, for it has not what the requirement is about.</summary>
    NotNeeded,
}
