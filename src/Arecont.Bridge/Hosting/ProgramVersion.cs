using System.Reflection;

namespace Arecont.Bridge.Hosting;

/// <summary>The program's version.</summary>
internal static class ProgramVersion
{
    /// <summary>As built, for example <c>0.1.0</c>.</summary>
    public static string Text { get; } = typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
