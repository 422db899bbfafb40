using System.Net;
using Arecont.Simulator.Motion;

namespace Arecont.Simulator.CommandLine;

/// <summary>What the command line asks for.</summary>
/// <param name="Camera">Options of the first camera; the others take the following ports.</param>
/// <param name="Count">Number of cameras.</param>
/// <param name="Script">Null for stillness, <c>demo</c>, or a script in its short form.</param>
/// <param name="ControlPort">Null for none.</param>
/// <param name="DiscoveryPort">Null for none.</param>
internal sealed record ProgramOptions(SimulatedCameraOptions Camera, int Count, string? Script, int? ControlPort, int? DiscoveryPort)
{
    internal SimulatedCameraOptions Options(int number) =>
        Camera with { Port = Camera.Port == 0 ? 0 : Camera.Port + number, Name = Count == 1 ? Camera.Name : null };

    internal SimulatorScript? ScriptFor(SimulatedCamera camera) => Script switch
    {
        null or "off" => null,
        "demo" => camera.DemoScript(),
        _ => SimulatorScript.Parse(Script),
    };

    internal IPAddress Address => Camera.Address;
}
