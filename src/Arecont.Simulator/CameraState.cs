using Arecont.Simulator.Faults;
using Arecont.Simulator.Models;
using Arecont.Simulator.Motion;
using Arecont.Simulator.Recording;
using Arecont.Simulator.Settings;
using Arecont.Simulator.Streams;

namespace Arecont.Simulator;

/// <summary>Everything the parts of one camera share.</summary>
internal sealed class CameraState
{
    internal CameraState(SimulatedCameraOptions options, string mac, TimeProvider time)
    {
        Options = options;
        Time = time;
        Mac = mac;
        Model = CameraModels.Find(options.Model);
        Settings = new SettingStore(Model);
        Surroundings = new Surroundings(Model, time);
        Motion = new MotionResult(Model, Settings);
        Journal = new RequestJournal(options.JournalCapacity, time);
        Faults = new FaultBoard(OnFaultsChanged, time);
        Streams = new StreamBoard(() => Changed.Pulse());
        Deliver("name", options.Name ?? $"{Model.Name}-{mac[6..]}");
        Deliver("admin", options.AdminPassword);
        Deliver("viewer", options.ViewerPassword);
        foreach (var (name, value) in options.Settings)
        {
            Deliver(name, value);
        }
    }

    internal SimulatedCameraOptions Options { get; }

    internal TimeProvider Time { get; }

    internal string Mac { get; }

    internal CameraModel Model { get; }

    internal SettingStore Settings { get; }

    internal Surroundings Surroundings { get; }

    internal MotionResult Motion { get; }

    internal RequestJournal Journal { get; }

    internal FaultBoard Faults { get; }

    internal StreamBoard Streams { get; }

    internal AudioSink Audio { get; } = new();

    internal Registers Registers { get; } = new();

    internal ChangeSignal Changed { get; } = new();

    internal Action? FaultsChanged { get; set; }

    internal Action? RebootAsked { get; set; }

    internal Action<string, int, string>? SettingChanged { get; set; }

    /// <summary>The value the camera itself works with; empty for a name this model does not have.</summary>
    internal string Value(string name, int channel = 1) =>
        Model.Find(name) is { } rule ? Settings.Get(rule, channel) : string.Empty;

    private void OnFaultsChanged()
    {
        FaultsChanged?.Invoke();
        Changed.Pulse();
    }

    private void Deliver(string name, string? value)
    {
        if (value is not null)
        {
            Settings.Deliver(name, value);
        }
    }
}
