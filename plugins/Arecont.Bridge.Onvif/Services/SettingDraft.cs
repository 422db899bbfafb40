using System.Globalization;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Camera.Settings;

namespace Arecont.Bridge.Onvif.Services;

/// <summary>What a request changes: collected and checked as a whole before the first of it is written.</summary>
/// <param name="settings">What is now.</param>
/// <param name="invalidValue">The subcode below <c>ter:InvalidArgVal</c> for what the camera does not have or allow.</param>
internal sealed class SettingDraft(SourceSettings settings, string invalidValue)
{
    private readonly List<Change> _changes = [];

    /// <summary>Whether anything differs from what is now.</summary>
    public bool IsEmpty => _changes.Count == 0;

    /// <summary>The value that a setting will have, or null where the camera does not have it or it was not read yet.</summary>
    public string? Find(string name) => _changes.Find(change => change.Name == name)?.Value ?? settings.Find(name);

    /// <summary>Sets a value.</summary>
    /// <param name="name">The setting.</param>
    /// <param name="value">Its value.</param>
    /// <param name="meaning">The request's element, for the fault's text.</param>
    /// <exception cref="OnvifFaultException">The camera does not have the setting, or not this value.</exception>
    public void Set(string name, string value, string meaning)
    {
        Demand(settings.Has(name), $"{meaning}: the camera does not have {name}.");
        if (!SettingValue.TryNormalize(SourceSettings.Row(name), value, out var normal, out var allowed))
        {
            throw Invalid($"{meaning}: {value} is not allowed for {name}, only {allowed}.");
        }

        var before = settings.Find(name);
        if (before != normal)
        {
            _changes.Add(new Change(name, normal, before, settings.ChannelOf(name)));
        }
    }

    /// <summary>Sets a number; what lies between two of the camera's steps goes to the nearer one.</summary>
    public void Set(string name, double number, string meaning)
    {
        Demand(double.IsFinite(number), $"{meaning} is no number.");
        var row = SourceSettings.Row(name);
        Demand(
            !settings.Has(name) || (number >= (row.Minimum ?? double.MinValue) && number <= (row.Maximum ?? double.MaxValue)),
            string.Create(CultureInfo.InvariantCulture, $"{meaning}: {number} is not from {row.Minimum} to {row.Maximum}."));
        Set(name, Math.Round(number, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture), meaning);
    }

    /// <summary>Refuses the request unless something holds.</summary>
    public void Demand(bool holds, string reason)
    {
        if (!holds)
        {
            throw Invalid(reason);
        }
    }

    /// <summary>The refusal of the request.</summary>
    public OnvifFaultException Invalid(string reason) => Faults.InvalidArgVal(invalidValue, reason);

    /// <summary>
    /// Writes everything in the order it was set. Where the camera refuses one, those before it get their old values back, and the
    /// refusal is thrown. A client that hangs up does not leave it half done.
    /// </summary>
    public async Task WriteAsync(ICamera camera)
    {
        for (var at = 0; at < _changes.Count; at++)
        {
            var result = await WriteAsync(camera, _changes[at], _changes[at].Value).ConfigureAwait(false);
            if (!result.Succeeded)
            {
                await UndoAsync(camera, at).ConfigureAwait(false);
                result.OrFault(invalidValue);
            }
        }
    }

    private async Task UndoAsync(ICamera camera, int failed)
    {
        // The one that failed may have been taken in part, or its answer lost.
        for (var at = failed; at >= 0; at--)
        {
            if (_changes[at].Before is { } before
                && (await WriteAsync(camera, _changes[at], before).ConfigureAwait(false)).Code is CommandCode.Offline or CommandCode.TimedOut)
            {
                return;
            }
        }
    }

    private static Task<CommandResult> WriteAsync(ICamera camera, Change change, string value)
        => camera.ExecuteAsync(new SetSetting(change.Name, value, change.Channel), CancellationToken.None);

    private sealed record Change(string Name, string Value, string? Before, int? Channel);
}
