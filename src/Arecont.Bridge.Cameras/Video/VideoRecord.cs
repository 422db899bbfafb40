using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Cameras.Video;

/// <summary>What is kept on disk of one camera's video; nothing in it is secret.</summary>
internal sealed record VideoRecord
{
    public int Channels { get; init; } = 1;

    public bool H264 { get; init; } = true;

    public bool Scaled { get; init; }

    public ImmutableArray<ProfileRecord> Profiles { get; init; } = [];

    public ImmutableArray<DescriptionRecord> Descriptions { get; init; } = [];
}

/// <summary>A created profile, or an altered built-in one.</summary>
internal sealed record ProfileRecord(int Channel, string Name, VideoCodec Codec)
{
    public Resolution Resolution { get; init; }

    public bool Scaled { get; init; }

    public WindowRecord? Window { get; init; }

    public int? FramesPerSecond { get; init; }

    public int? Quality { get; init; }

    public int? Qp { get; init; }

    public int? Bitrate { get; init; }

    public static ProfileRecord Of(int channel, VideoProfile profile) => new(channel, profile.Name, profile.Codec)
    {
        Resolution = profile.Resolution,
        Scaled = profile.Scaled,
        Window = profile.Window == ImageWindow.Whole ? null : new WindowRecord(profile.Window.Left, profile.Window.Top, profile.Window.Right, profile.Window.Bottom),
        FramesPerSecond = profile.FramesPerSecond,
        Quality = profile.Quality,
        Qp = profile.Qp,
        Bitrate = profile.Bitrate,
    };

    public VideoProfile ToProfile() => new(Name, Codec)
    {
        Resolution = Resolution,
        Scaled = Scaled,
        Window = Window is { } window ? new ImageWindow(window.Left, window.Top, window.Right, window.Bottom) : ImageWindow.Whole,
        FramesPerSecond = FramesPerSecond,
        Quality = Quality,
        Qp = Qp,
        Bitrate = Bitrate,
    };
}

/// <summary>A window of the sensor.</summary>
internal sealed record WindowRecord(int Left, int Top, int Right, int Bottom);

/// <summary>What is known of one stream.</summary>
internal sealed record DescriptionRecord(string Request, VideoCodec Codec, int Width, int Height)
{
    public byte[]? SequenceParameterSet { get; init; }

    public byte[]? PictureParameterSet { get; init; }

    public static DescriptionRecord Of(string request, VideoDescription description) => new(request, description.Codec, description.Width, description.Height)
    {
        SequenceParameterSet = description.SequenceParameterSet.IsEmpty ? null : description.SequenceParameterSet.ToArray(),
        PictureParameterSet = description.PictureParameterSet.IsEmpty ? null : description.PictureParameterSet.ToArray(),
    };

    public VideoDescription ToDescription() => new(Codec, Width, Height)
    {
        SequenceParameterSet = SequenceParameterSet,
        PictureParameterSet = PictureParameterSet,
    };
}

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    WriteIndented = true)]
[JsonSerializable(typeof(VideoRecord))]
internal sealed partial class VideoRecordJson : JsonSerializerContext;
