using System.Collections.Immutable;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Camera.Media;
using Arecont.Onvif.Contracts.Media2;

namespace Arecont.Bridge.Onvif.Masks;

/// <summary>
/// The privacy masks of Media2 on cameras that mask blocks of 32 by 32 pixels. A sensor has one mask, for a camera tells the block set last
/// and no other; it covers every picture of the sensor, so that each configuration has one of its own (<c>SourceMask</c>).
/// </summary>
/// <param name="targets">The pictures of the device whose cameras have masks.</param>
/// <param name="writer">Changes masks.</param>
/// <param name="cancellationToken">The call's.</param>
internal sealed class MaskOperations(ImmutableArray<MaskTarget> targets, MaskWriter writer, CancellationToken cancellationToken)
{
    private const string Filled = "Color";

    private static readonly Color Black = new() { Colorspace = Color.Rgb };

    /// <summary>All masks, those of a configuration, or one.</summary>
    public GetMasksResponse Get(GetMasksRequest request)
    {
        var asked = request.Token is { } token ? [Find(token)]
            : request.ConfigurationToken is { } configuration ? [Target(configuration)]
            : targets;
        return new GetMasksResponse { Masks = [.. asked.Select(MaskOf).OfType<Mask>()] };
    }

    /// <summary>What a configuration's mask can be.</summary>
    public GetMaskOptionsResponse Options(GetMaskOptionsRequest request)
    {
        _ = Target(request.ConfigurationToken);
        return new GetMaskOptionsResponse
        {
            Options = new MaskOptions
            {
                MaxMasks = 1,
                MaxPoints = 4,
                Types = [Filled],
                Color = new ColorOptions { ColorList = [Black] },
                RectangleOnly = true,
                SingleColorOnly = true,
            },
        };
    }

    /// <summary>Masks a rectangle where there is no mask yet.</summary>
    public async Task<CreateMaskResponse> CreateAsync(CreateMaskRequest request)
    {
        var mask = request.Mask ?? throw Faults.InvalidArgs(null, "Mask is missing.");
        var target = Target(mask.ConfigurationToken);
        var wanted = new MaskedBlock(Checked(mask, target), mask.Enabled);
        await writer.ChangeAsync(
            target.Source,
            old => old is null ? wanted : throw Faults.Action("MaxMasks", $"{mask.ConfigurationToken}: its sensor has its one mask already."),
            cancellationToken).ConfigureAwait(false);
        return new CreateMaskResponse { Token = target.Token };
    }

    /// <summary>Moves a mask, or switches it.</summary>
    public Task SetAsync(SetMaskRequest request)
    {
        var mask = request.Mask ?? throw Faults.InvalidArgs(null, "Mask is missing.");
        var target = Find(mask.Token);
        if (mask.ConfigurationToken != target.ConfigurationToken)
        {
            Target(mask.ConfigurationToken);
            throw Faults.InvalidArgVal("ConfigModify", $"ConfigurationToken: mask {mask.Token} belongs to {target.ConfigurationToken}.");
        }

        var area = Checked(mask, target);

        // What a picture does not show of the block stays masked as long as the client leaves what it shows alone.
        return writer.ChangeAsync(
            target.Source, old => new MaskedBlock(old is not null && target.Shown(old) == area ? old.Area : area, mask.Enabled), cancellationToken);
    }

    /// <summary>Takes a mask away, for every configuration of its sensor.</summary>
    public Task DeleteAsync(DeleteMaskRequest request) => writer.ChangeAsync(Find(request.Token).Source, static _ => null, cancellationToken);

    private static Mask? MaskOf(MaskTarget target)
    {
        var block = MaskedBlock.Of(target.Source);
        return target.Shown(block) is not { } shown ? null : new Mask
        {
            Token = target.Token,
            ConfigurationToken = target.ConfigurationToken,
            Polygon = MaskGeometry.Corners(shown, target.Window),
            Type = Filled,
            Color = Black,
            Enabled = block!.Enabled,
        };
    }

    // The colour is not looked at: Media2 lets a device take another, and masks are black.
    private static ImageWindow Checked(Mask mask, MaskTarget target)
    {
        if (mask.Type != Filled)
        {
            throw Faults.InvalidArgVal("ConfigModify", $"Type: \"{mask.Type}\" is not allowed, only {Filled}.");
        }

        var identity = target.Source.Camera.State.Identity;
        var sensor = identity is { SensorWidth: > 0, SensorHeight: > 0 } ? new ImageWindow(0, 0, identity.SensorWidth, identity.SensorHeight) : target.Window;
        return MaskGeometry.Cover(mask.Polygon, target.Window, sensor)
            ?? throw Faults.InvalidArgVal("InvalidPolygon", "Polygon: only four points that span an area of the picture, from -1 to 1.");
    }

    private MaskTarget Target(string? configuration)
        => targets.FirstOrDefault(target => target.ConfigurationToken == configuration)
            ?? throw Faults.InvalidArgVal("NoConfig", $"No video source configuration \"{configuration}\" has privacy masks.");

    private MaskTarget Find(string? token)
        => targets.FirstOrDefault(target => target.Token == token && target.Shown(MaskedBlock.Of(target.Source)) is not null)
            ?? throw Faults.InvalidArgVal("NoConfig", $"There is no mask \"{token}\".");
}
