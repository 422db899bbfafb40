using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using Arecont.Simulator.Discovery;
using Arecont.Simulator.Models;
using Arecont.Simulator.Motion;

namespace Arecont.Simulator.CommandLine;

/// <summary>The command line.</summary>
internal static class SimulatorCommand
{
    private static readonly Option<string> Address = Make("--address", "Address to listen on.", "127.0.0.1");
    private static readonly Option<int> Port = Make("--port", "TCP port of the first camera; the others take the next ones. 0: free ports.", 9001);
    private static readonly Option<string> Model = Make("--model", "Model to simulate; --list-models shows them.", "AV5255");
    private static readonly Option<int> Count = Make("--count", "Number of cameras.", 1);
    private static readonly Option<string?> Name = Make<string?>("--name", "Name of a single camera.", null);
    private static readonly Option<string?> Password = Make<string?>("--password", "Password of admin; without it the camera is open.", null);
    private static readonly Option<string?> ViewerPassword = Make<string?>("--viewer-password", "Password of viewer.", null);
    private static readonly Option<string?> Motion = Make<string?>("--motion", "'demo', or a script such as '2:1:27,28;6:1:none;8:in:on;9:in:off;10'.", null);
    private static readonly Option<int?> ControlPort = Make<int?>("--control-port", "JSON port on 127.0.0.1 to drive the cameras by hand; none unless told.", null);
    private static readonly Option<int> DiscoveryPort = Make("--discovery-port", "UDP port that answers searches for cameras.", DiscoveryResponder.UsualPort);
    private static readonly Option<bool> NoDiscovery = Make("--no-discovery", "Do not answer searches.", false);
    private static readonly Option<int> BusyEvery = Make("--busy-every", "Answer every n-th request with 503; 0 for never.", 0);
    private static readonly Option<int> ShortFrames = Make("--short-frames", "Send a short broken frame after every n-th picture of a stream; 0 for never.", 0);
    private static readonly Option<bool> PartLengths = Make("--part-lengths", "Give the parts of streams a Content-Length.", false);
    private static readonly Option<int> RebootSeconds = Make("--reboot-seconds", "How long a restart takes.", 10);
    private static readonly Option<bool> ListModels = Make("--list-models", "Show the models and end.", false);

    internal static Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        var root = new RootCommand("Simulated Arecont Vision cameras: HTTP interface, motion, contact input, relay, pictures and streams.");
        Option[] options =
        [
            Address, Port, Model, Count, Name, Password, ViewerPassword, Motion, ControlPort, DiscoveryPort,
            NoDiscovery, BusyEvery, ShortFrames, PartLengths, RebootSeconds, ListModels,
        ];
        foreach (var option in options)
        {
            root.Options.Add(option);
        }

        AddChecks();
        root.SetAction((parsed, cancellationToken) => RunAsync(parsed, output, errors, cancellationToken));
        return root.Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
    }

    private static async Task<int> RunAsync(ParseResult parsed, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(ListModels))
        {
            foreach (var model in CameraModels.All)
            {
                await output.WriteLineAsync($"{model.Name,-8}  {model.Description}");
            }

            return 0;
        }

        return await SimulatorProgram.RunAsync(Read(parsed), output, errors, cancellationToken);
    }

    private static ProgramOptions Read(ParseResult parsed) => new(
        new SimulatedCameraOptions
        {
            Address = IPAddress.Parse(parsed.GetValue(Address)!),
            Port = parsed.GetValue(Port),
            Model = parsed.GetValue(Model)!,
            Name = parsed.GetValue(Name),
            AdminPassword = parsed.GetValue(Password),
            ViewerPassword = parsed.GetValue(ViewerPassword),
            BusyEvery = parsed.GetValue(BusyEvery),
            ShortFrameEvery = parsed.GetValue(ShortFrames),
            PartLengths = parsed.GetValue(PartLengths),
            RebootDuration = TimeSpan.FromSeconds(parsed.GetValue(RebootSeconds)),
        },
        parsed.GetValue(Count), parsed.GetValue(Motion), parsed.GetValue(ControlPort),
        parsed.GetValue(NoDiscovery) ? null : parsed.GetValue(DiscoveryPort));

    private static void AddChecks()
    {
        Check(Address, value => IPAddress.TryParse(value, out _) ? null : "must be an IP address");
        Check(Port, value => value is >= 0 and <= 65535 ? null : "must be 0 to 65535");
        Check(Count, value => value is >= 1 and <= 10000 ? null : "must be 1 to 10000");
        Check(ControlPort, value => value is null or (>= 0 and <= 65535) ? null : "must be 0 to 65535");
        Check(DiscoveryPort, value => value is >= 0 and <= 65535 ? null : "must be 0 to 65535");
        Check(BusyEvery, value => value >= 0 ? null : "must be 0 or more");
        Check(ShortFrames, value => value >= 0 ? null : "must be 0 or more");
        Check(RebootSeconds, value => value is >= 1 and <= 3600 ? null : "must be 1 to 3600");
        Check(Model, value => Complaint(() => CameraModels.Find(value ?? string.Empty)));
        Check(Motion, value => value is null or "demo" or "off" ? null : Complaint(() => SimulatorScript.Parse(value)));
    }

    private static string? Complaint(Func<object> attempt)
    {
        try
        {
            attempt();
            return null;
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            return error.Message;
        }
    }

    private static void Check<T>(Option<T> option, Func<T?, string?> complaint) => option.Validators.Add((OptionResult result) =>
    {
        if (!result.Errors.Any() && complaint(result.GetValueOrDefault<T>()) is { } text)
        {
            result.AddError($"{option.Name}: {text}.");
        }
    });

    private static Option<T> Make<T>(string name, string description, T initial) =>
        new(name) { Description = description, DefaultValueFactory = _ => initial };
}
