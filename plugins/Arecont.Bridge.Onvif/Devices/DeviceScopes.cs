using System.Collections.Immutable;
using Arecont.Bridge.Onvif.Devices.ProfileT;
using Arecont.Bridge.Onvif.Soap;

namespace Arecont.Bridge.Onvif.Devices;

/// <summary>
/// A device's scopes (ONVIF Core, "Discovery": <c>type</c>, <c>location</c>, <c>hardware</c> and <c>name</c> are mandatory). Those of
/// <c>name</c> and <c>location</c> have defaults, which clients' own take the place of.
/// </summary>
internal sealed class DeviceScopes(DeviceMemory memory, DeviceIdentities identities, ProfileTEvaluation profileT)
{
    /// <summary>How many scopes clients may give a device.</summary>
    public const int MaximumGiven = 32;

    /// <summary>The longest one.</summary>
    public const int LongestScope = 256;

    private const string Root = "onvif://www.onvif.org/";
    private const string Name = Root + "name/";
    private const string Location = Root + "location/";
    private const string UnknownLocation = Location + "unknown";

    private static readonly ImmutableArray<string> FixedKinds = [Root + "type/", Root + "hardware/", Root + "Profile/", Root + "MAC/"];

    /// <summary>What the device is.</summary>
    public IEnumerable<string> Fixed(OnvifDevice device)
    {
        var identity = identities.Find(device);
        yield return Root + "type/video_encoder";
        yield return Root + "type/Network_Video_Transmitter";
        yield return Root + "hardware/" + Uri.EscapeDataString(identity?.Model ?? "unknown");
        if (identity is not null)
        {
            // Home Assistant tells devices apart by it.
            yield return Root + "MAC/" + identity.HardwareAddress;
        }

        // Profile S.
        yield return Root + "Profile/Streaming";
        if (profileT.IsMetBy(device))
        {
            yield return ProfileTEvaluation.Scope;
        }
    }

    /// <summary>What people call it, and where it stands.</summary>
    public IEnumerable<string> Configurable(OnvifDevice device)
    {
        var given = memory.Of(device.Id).Scopes;
        return Defaults(device).Where(scope => !given.Any(one => SameKind(one, scope))).Concat(given);
    }

    /// <summary>Every scope.</summary>
    public IEnumerable<string> All(OnvifDevice device) => Fixed(device).Concat(Configurable(device));

    /// <summary>Puts others in the place of the configurable ones.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:ScopeOverwrite</c>, <c>ter:TooManyScopes</c>, <c>ter:InvalidArgVal</c>.</exception>
    public void Set(OnvifDevice device, IReadOnlyList<string> scopes) => Keep(device, _ => Checked(scopes));

    /// <summary>Adds some; those that it has already stay once.</summary>
    /// <exception cref="OnvifFaultException">As <see cref="Set"/>.</exception>
    public void Add(OnvifDevice device, IReadOnlyList<string> scopes)
    {
        var added = Checked(scopes);
        Keep(device, given => Counted([.. given.Union(added)]));
    }

    /// <summary>Takes some away, all or none.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:FixedScope</c>, <c>ter:NoScope</c>.</exception>
    public void Remove(OnvifDevice device, IReadOnlyList<string> scopes) => Keep(device, given =>
    {
        foreach (var scope in scopes)
        {
            if (Fixed(device).Contains(scope) || (Defaults(device).Contains(scope) && !given.Contains(scope) && Configurable(device).Contains(scope)))
            {
                throw Prohibited("FixedScope", $"The scope {scope} cannot be removed.");
            }

            if (!given.Contains(scope))
            {
                throw Faults.InvalidArgVal("NoScope", $"There is no scope {scope}.");
            }
        }

        return given.RemoveRange(scopes);
    });

    private static IEnumerable<string> Defaults(OnvifDevice device)
        => [Name + Uri.EscapeDataString(device.IsRecorder ? device.Id : device.Camera.Name), UnknownLocation];

    private static bool SameKind(string scope, string ofDefault)
        => scope.StartsWith(ofDefault.StartsWith(Name, StringComparison.Ordinal) ? Name : Location, StringComparison.OrdinalIgnoreCase);

    private void Keep(OnvifDevice device, Func<ImmutableArray<string>, ImmutableArray<string>> change)
        => memory.Update(device.Id, record => record with { Scopes = change(record.Scopes), MetadataVersion = record.MetadataVersion + 1 });

    private static ImmutableArray<string> Checked(IReadOnlyList<string> scopes)
    {
        foreach (var scope in scopes)
        {
            if (scope.Length is 0 or > LongestScope || !Uri.TryCreate(scope, UriKind.Absolute, out _))
            {
                throw Faults.InvalidArgVal(null, $"A scope is an absolute URI of at most {LongestScope} characters.");
            }

            if (FixedKinds.Any(kind => scope.StartsWith(kind, StringComparison.OrdinalIgnoreCase)))
            {
                throw Prohibited("ScopeOverwrite", $"The scope {scope} is of a kind that the device alone sets.");
            }
        }

        return Counted([.. scopes.Distinct()]);
    }

    private static ImmutableArray<string> Counted(ImmutableArray<string> scopes)
        => scopes.Length <= MaximumGiven ? scopes : throw Faults.Action("TooManyScopes", $"A device keeps {MaximumGiven} scopes at most.");

    private static OnvifFaultException Prohibited(string subcode, string reason) => new(FaultCode.Sender, ["OperationProhibited", subcode], reason);
}
