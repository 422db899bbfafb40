using System.Collections.Concurrent;

namespace Arecont.Simulator.Settings;

/// <summary>The raw registers behind <c>getreg</c> and <c>setreg</c>. Two of them are the key frame interval.</summary>
internal sealed class Registers
{
    internal const int MostPages = 16;
    internal const int MostRegisters = 512;

    private readonly ConcurrentDictionary<(int Page, int Register), int> _values = new();

    /// <summary>Whether the register stands for the setting <c>keyframeinterval</c>.</summary>
    internal static bool IsKeyFrameInterval(int page, int register) => (page, register) is (3, 21) or (3, 100);

    internal static bool Exists(int page, int register) => page is >= 0 and < MostPages && register is >= 0 and < MostRegisters;

    internal int Get(int page, int register) => _values.GetValueOrDefault((page, register));

    internal void Set(int page, int register, int value) => _values[(page, register)] = value;

    internal void Clear() => _values.Clear();
}
