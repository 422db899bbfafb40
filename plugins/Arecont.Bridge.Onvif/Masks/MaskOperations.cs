using System.Collections.Immutable;
using Arecont.Bridge.Onvif.Media.Configurations;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Camera.Media;
using Arecont.Onvif.Contracts.Media2;

namespace Arecont.Bridge.Onvif.Masks;

/// <summary>
/// The privacy masks of Media2 on cameras that mask blocks of 32 by 32 pixels. A sensor has one mask, for a camera tells the block set last
/// and no other; it covers every picture of the sensor, so that each configuration has one of its own (<c>SourceMask</c>).
/// </summary>
internal sealed class MaskOperations(MediaBook book, MaskWriter writer)
{
    private const string Filled = "Color";

    private static readonly Color Black = new() { Colorspace = Color.Rgb };

    /// <summary>All masks, those of a configuration, or one.</summary>
    public GetMasksResponse Get(OnvifCall call, GetMasksRequest request)
    {
        var targets = Targets(call);
        var asked = request.Token is { } token ? [Find(targets, token)]
            : request.ConfigurationToken is { } configuration ? [Target(targets, configuration)]
            : targets;
        return new GetMasksResponse { Masks = [.. asked.Select(MaskOf).OfType<Mask>()] };
    }

    /// <summary>What a configuration's mask can be.</summary>
    public GetMaskOptionsResponse Options(OnvifCall call, GetMaskOptionsRequest request)
    {
        _ = Target(Targets(call), request.ConfigurationToken);
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
    public async Task<CreateMaskResponse> CreateAsync(OnvifCall call, CreateMaskRequest request)
    {
        var mask = request.Mask ?? throw Faults.InvalidArgs(null, "Mask is missing.");
        var target = Target(Targets(call), mask.ConfigurationToken);
        var wanted = new MaskedBlock(Checked(mask, target), mask.Enabled);
        await writer.ChangeAsync(
            target.Source,
            old => old is null ? wanted : throw Faults.Action("MaxMasks", $"{mask.ConfigurationToken}: its sensor has its one mask already."),
            call.Aborted).ConfigureAwait(false);
        return new CreateMaskResponse { Token = target.Token };
    }

    /// <summary>Moves a mask, or switches it.</summary>
    public async Task<SetMaskResponse> SetAsync(OnvifCall call, SetMaskRequest request)
    {
        var mask = request.Mask ?? throw Faults.InvalidArgs(null, "Mask is missing.");
        var targets = Targets(call);
        var target = Find(targets, mask.Token);
        if (Target(targets, mask.ConfigurationToken) != target)
        {
            throw Faults.InvalidArgVal("ConfigModify", $"ConfigurationToken: mask {mask.Token} belongs to {target.ConfigurationToken}.");
        }

        var area = Checked(mask, target);

        // What a picture does not show of the block stays masked as long as the client leaves what it shows alone.
        await writer.ChangeAsync(
            target.Source,
            old => new MaskedBlock(old is not null && target.Shown(old) == area ? old.Area : area, mask.Enabled),
            call.Aborted).ConfigureAwait(false);
        return new SetMaskResponse();
    }

    /// <summary>Takes a mask away, for every configuration of its sensor.</summary>
    public async Task<DeleteMaskResponse> DeleteAsync(OnvifCall call, DeleteMaskRequest request)
    {
        await writer.ChangeAsync(Find(Targets(call), request.Token).Source, static _ => null, call.Aborted).ConfigureAwait(false);
        return new DeleteMaskResponse();
    }

    // The pictures of the device whose cameras have masks.
    private ImmutableArray<MaskTarget> Targets(OnvifCall call)
    {
        ImmutableArray<MaskTarget> targets =
        [
            .. from configuration in book.Of(call.Device).SourceConfigurations
               where MaskedBlock.IsServedBy(configuration.Source)
               select new MaskTarget(configuration.Token, configuration.Source, WindowOf(configuration)),
        ];
        return targets.IsEmpty ? throw Faults.ActionNotSupported(null, "Optional Action Not Implemented: no camera of the device has privacy masks.") : targets;
    }

    private static ImageWindow WindowOf(SourceConfiguration configuration)
    {
        var bounds = SensorWindow.BoundsOf(configuration.Source, configuration.Window);
        return new ImageWindow(bounds.X, bounds.Y, bounds.X + bounds.Width, bounds.Y + bounds.Height);
    }

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

    private static MaskTarget Target(ImmutableArray<MaskTarget> targets, string? configuration)
        => targets.FirstOrDefault(target => target.ConfigurationToken == configuration)
            ?? throw Faults.InvalidArgVal("NoConfig", $"No video source configuration \"{configuration}\" has privacy masks.");

    private static MaskTarget Find(ImmutableArray<MaskTarget> targets, string? token)
        => targets.FirstOrDefault(target => target.Token == token && target.Shown(MaskedBlock.Of(target.Source)) is not null)
            ?? throw Faults.InvalidArgVal("NoConfig", $"There is no mask \"{token}\".");
}
