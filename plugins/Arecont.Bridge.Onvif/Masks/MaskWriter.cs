using System.Collections.Concurrent;
using System.Globalization;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Services;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Onvif.Masks;

/// <summary>
/// Changes the masks of cameras, for each sensor one change after the other: a block is described edge by edge, and two clients at a time
/// would describe one that neither meant.
/// </summary>
internal sealed class MaskWriter
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new();

    /// <summary>Puts a block in the place of the one that is there, or leaves none.</summary>
    /// <param name="source">The sensor.</param>
    /// <param name="change">Told what is there now, it answers what is to be, or throws a fault; null takes the block away.</param>
    /// <param name="cancellationToken">The call's.</param>
    public async Task ChangeAsync(VideoSource source, Func<MaskedBlock?, MaskedBlock?> change, CancellationToken cancellationToken)
    {
        var gate = _gates.GetOrAdd(source.Token, static _ => new SemaphoreSlim(1));
        if (!await gate.WaitAsync(LongestWait, cancellationToken).ConfigureAwait(false))
        {
            throw Faults.Action(null, $"{source.Camera.Id}: another change of the privacy mask does not end.");
        }

        try
        {
            var old = MaskedBlock.Of(source);
            await ApplyAsync(source, old, change(old), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    private static async Task ApplyAsync(VideoSource source, MaskedBlock? old, MaskedBlock? wanted, CancellationToken cancellationToken)
    {
        if (old?.Area != wanted?.Area)
        {
            if (old is not null)
            {
                await SetAsync(MaskedBlock.Block, "off").ConfigureAwait(false);
            }

            await MoveAsync(old?.Area ?? default, wanted?.Area ?? default).ConfigureAwait(false);
            if (wanted is not null)
            {
                await SetAsync(MaskedBlock.Block, "on").ConfigureAwait(false);
            }
        }

        // The switch is for all blocks, also those that only the camera knows: it stays where the mask goes.
        if (wanted is not null && wanted.Enabled != old?.Enabled)
        {
            await SetAsync(MaskedBlock.Switch, wanted.Enabled ? "on" : "off").ConfigureAwait(false);
        }

        // So that left never passes right on the way, what grows goes first.
        async Task MoveAsync(ImageWindow from, ImageWindow to)
        {
            (string Name, int From, int To) left = (MaskedBlock.Left, from.Left, to.Left), right = (MaskedBlock.Right, from.Right, to.Right);
            (string Name, int From, int To) top = (MaskedBlock.Top, from.Top, to.Top), bottom = (MaskedBlock.Bottom, from.Bottom, to.Bottom);
            (string Name, int From, int To)[] edges =
            [
                .. right.To > right.From ? [right, left] : new[] { left, right },
                .. bottom.To > bottom.From ? [bottom, top] : new[] { top, bottom },
            ];
            foreach (var edge in edges)
            {
                await SetAsync(edge.Name, edge.To.ToString(CultureInfo.InvariantCulture)).ConfigureAwait(false);
            }
        }

        Task<CommandResult> SetAsync(string name, string value)
            => source.Camera.DemandAsync(
                new SetSetting(name, value, source.Camera.State.Channels.Length > 1 ? source.Channel : null), "ConfigModify", cancellationToken);
    }
}
