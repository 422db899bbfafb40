using System.Collections.Immutable;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Soap;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Devices.ProfileT;

/// <summary>Judges whether devices may call themselves devices of Profile T (ONVIF Profile T specification): only one that meets every row may.</summary>
internal sealed class ProfileTEvaluation(IServiceProvider services)
{
    /// <summary>The scope of a device that meets every row.</summary>
    public const string Scope = "onvif://www.onvif.org/Profile/T";

    /// <summary>Every row for a device, in the order of the specification.</summary>
    public ImmutableArray<ProfileRow> Rows(OnvifDevice device)
    {
        // Asked for late: services describe themselves with what is judged here.
        var facts = new ProfileFacts(device, services.GetRequiredService<OperationTable>(), services.GetService<IStreamEndpoints>());
        return [.. ProfileTRows.All.Select(requirement => requirement.Judge(facts))];
    }

    /// <summary>Whether a device meets every row that it must.</summary>
    public bool IsMetBy(OnvifDevice device) => !Rows(device).Any(row => row.Verdict == ProfileVerdict.NotMet);
}
