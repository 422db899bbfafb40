using System.CommandLine;
using Arecont.Bridge.Configuration;
using Arecont.Bridge.Lan;
using Arecont.Camera;
using Spectre.Console;

namespace Arecont.Bridge.Commands;

/// <summary><c>probe HOST</c>: asks one camera who it is.</summary>
internal static class ProbeCommand
{
    private const string PasswordVariable = "ARECONT_PASSWORD";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var host = new Argument<string>("HOST") { Description = "The camera's address or name, with :port where its web server does not listen on 80." };
        host.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && Parse(result.Tokens[0].Value) is null)
            {
                result.AddError($"{result.Tokens[0].Value}: must be an address or a name, with :port (1 to 65535) where it is not 80.");
            }
        });
        var user = new Option<string?>("--user", "-u") { Description = $"The camera's user, admin or viewer. The password comes from {PasswordVariable} or is asked for.", HelpName = "NAME" };
        var json = CommonOptions.Json();
        var command = new Command("probe", "Asks one camera who it is and what it can do.") { host, user, json };
        command.SetAction((result, cancellationToken) =>
        {
            var options = Parse(result.GetRequiredValue(host))! with { UserName = result.GetValue(user) };
            return Probe.RunAsync(options with { Password = PasswordFor(options.UserName) }, result.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static CameraClientOptions? Parse(string text)
        => EndPointText.TrySplit(text, out var host, out var port) && port != 0 && Uri.CheckHostName(host) != UriHostNameType.Unknown
            ? new CameraClientOptions { Host = host, Port = port ?? 80 }
            : null;

    // Never from the command line, where every user of the machine can read it.
    private static string? PasswordFor(string? user)
    {
        if (user is null)
        {
            return null;
        }

        if (Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } password)
        {
            return password;
        }

        return Console.IsInputRedirected
            ? Console.In.ReadLine()
            : Screen.Progress.Prompt(new TextPrompt<string>($"Password of {Markup.Escape(user)}:").Secret().AllowEmpty());
    }
}
