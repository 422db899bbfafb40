using System.CommandLine;
using System.Globalization;
using System.Net;
using Arecont.Bridge.Configuration;
using Arecont.Bridge.Lan;
using Arecont.Camera.Discovery;

namespace Arecont.Bridge.Commands;

/// <summary><c>discover</c>: finds cameras on the LAN.</summary>
internal static class DiscoverCommand
{
    private const int DiscoveryPort = 69;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var targets = new Option<string[]>("--target") { Description = "Asks here instead of everywhere: an address, with :port where it is not 69. May be given more than once.", HelpName = "ADDRESS", AllowMultipleArgumentsPerToken = true };
        targets.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => ParseTarget(token.Value) is null))
            {
                result.AddError($"--target {token.Value}: must be an IPv4 address, with :port where it is not {DiscoveryPort}.");
            }
        });
        var seconds = new Option<double>("--seconds") { Description = "How long to search, 0.3 to 60.", HelpName = "SECONDS", DefaultValueFactory = _ => 1.5 };
        seconds.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && double.TryParse(token.Value, CultureInfo.InvariantCulture, out var value) && value is not (>= 0.3 and <= 60))
            {
                result.AddError("--seconds must be from 0.3 to 60.");
            }
        });
        var json = CommonOptions.Json();
        var command = new Command("discover", "Finds Arecont Vision cameras on the local network.") { targets, seconds, json };
        command.SetAction((result, cancellationToken) =>
        {
            var defaults = new DiscoveryOptions();
            var options = defaults with
            {
                Targets = [.. (result.GetValue(targets) ?? []).Select(text => ParseTarget(text)!)],
                Wait = TimeSpan.FromSeconds(result.GetValue(seconds)) / defaults.Rounds,
            };
            return Discovery.RunAsync(options, result.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static IPEndPoint? ParseTarget(string text)
        => EndPointText.TrySplit(text, out var host, out var port) && IPAddress.TryParse(host, out var address) && port != 0
            && address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork
            ? new IPEndPoint(address, port ?? DiscoveryPort)
            : null;
}
