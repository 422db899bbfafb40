using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Video;

namespace Arecont.Bridge.Cameras.Video;

/// <summary>Which changes of profiles are refused, and why.</summary>
internal static class ProfileChanges
{
    public static CommandResult? RefuseSave(ProfileBook book, int channel, VideoProfile profile)
        => RefuseChannel(book, channel)
            ?? (ProfileRules.Problem(profile) is { } problem ? new CommandResult(CommandCode.InvalidValue, $"profile {problem}") : null)
            ?? RefuseConfigured(book, profile.Name)
            ?? (profile.Codec == VideoCodec.H264 && !book.Traits.H264
                ? new CommandResult(CommandCode.NotSupported, $"profile {profile.Name}: this model has no H.264, only JPEG")
                : null)
            ?? (book.Find(channel, profile.Name) is null && book.CreatedOn(channel) >= ProfileBook.MaximumCreated
                ? new CommandResult(CommandCode.Overloaded, $"profile {profile.Name}: channel {channel} has {ProfileBook.MaximumCreated} created profiles already")
                : null);

    public static CommandResult? RefuseDelete(ProfileBook book, int channel, string name)
        => RefuseChannel(book, channel)
            ?? RefuseConfigured(book, name)
            ?? (book.Find(channel, name) is null ? new CommandResult(CommandCode.Unknown, $"channel {channel} has no profile {name}") : null);

    private static CommandResult? RefuseChannel(ProfileBook book, int channel)
        => channel >= 1 && channel <= book.Traits.Channels
            ? null
            : new CommandResult(CommandCode.Unknown, $"no channel {channel}: the camera has {(book.Traits.Channels > 1 ? $"channels 1 to {book.Traits.Channels}" : "one sensor")}");

    private static CommandResult? RefuseConfigured(ProfileBook book, string name)
        => book.Configured.ContainsKey(name)
            ? new CommandResult(CommandCode.NotAllowed, $"profile {name} is written in the configuration (video.profiles.{name}) and can only be altered there")
            : null;
}
