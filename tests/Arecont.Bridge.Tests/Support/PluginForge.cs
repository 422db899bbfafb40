using System.Reflection;
using System.Reflection.Emit;
using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Plugins;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Tests.Support;

/// <summary>Writes plugin assemblies, good and bad ones, into <c>plugins/&lt;name&gt;/&lt;name&gt;.dll</c> of a temporary folder.</summary>
internal sealed class PluginForge : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.Path;

    /// <summary>A plugin with this section.</summary>
    public void Good(string name, string section, bool cameraSection = false)
        => Write(name, (module, assembly) => Mark(assembly, Plugin(module, name, section, cameraSection, throws: false)));

    /// <summary>A plugin whose constructor throws <see cref="InvalidTimeZoneException"/>.</summary>
    public void Throwing(string name) => Write(name, (module, assembly) => Mark(assembly, Plugin(module, name, "x", cameraSection: false, throws: true)));

    /// <summary>An assembly that names no plugin.</summary>
    public void WithoutAttribute(string name) => Write(name, (module, _) => Plugin(module, name, "x", cameraSection: false, throws: false));

    /// <summary>An assembly that names a type which is none.</summary>
    public void WrongType(string name)
        => Write(name, (module, assembly) => Mark(assembly, module.DefineType("Wrong", TypeAttributes.Public).CreateType()));

    /// <summary>A folder with no assembly.</summary>
    public void Empty(string name) => Directory.CreateDirectory(Path.Combine(Folder, name));

    /// <summary>A folder with something that is no assembly.</summary>
    public void Garbage(string name)
    {
        Empty(name);
        File.WriteAllText(Path.Combine(Folder, name, name + ".dll"), "no assembly");
    }

    public void Dispose() => _folder.Dispose();

    private void Write(string name, Action<ModuleBuilder, PersistedAssemblyBuilder> define)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(name), typeof(object).Assembly);
        define(assembly.DefineDynamicModule(name), assembly);
        Empty(name);
        assembly.Save(Path.Combine(Folder, name, name + ".dll"));
    }

    private static void Mark(PersistedAssemblyBuilder assembly, Type plugin)
        => assembly.SetCustomAttribute(new CustomAttributeBuilder(typeof(BridgePluginAttribute).GetConstructors()[0], [plugin]));

    private static Type Plugin(ModuleBuilder module, string name, string section, bool cameraSection, bool throws)
    {
        var type = module.DefineType("ForgedPlugin", TypeAttributes.Public | TypeAttributes.Sealed, typeof(ForgedPluginBase));
        var constructor = type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, Type.EmptyTypes).GetILGenerator();
        if (throws)
        {
            constructor.Emit(OpCodes.Ldstr, "no time zone");
            constructor.Emit(OpCodes.Newobj, typeof(InvalidTimeZoneException).GetConstructor([typeof(string)])!);
            constructor.Emit(OpCodes.Throw);
        }

        constructor.Emit(OpCodes.Ldarg_0);
        constructor.Emit(OpCodes.Ldstr, name);
        constructor.Emit(OpCodes.Ldstr, section);
        constructor.Emit(cameraSection ? OpCodes.Ldc_I4_1 : OpCodes.Ldc_I4_0);
        constructor.Emit(OpCodes.Call, typeof(ForgedPluginBase).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic)[0]);
        constructor.Emit(OpCodes.Ret);
        return type.CreateType();
    }
}

/// <summary>What forged plugins have in common.</summary>
public abstract class ForgedPluginBase : IBridgePlugin
{
    protected ForgedPluginBase(string name, string section, bool cameraSection)
    {
        Name = name;
        Section = section;
        CameraSchema = cameraSection ? [] : null;
    }

    public string Name { get; }

    public string Section { get; }

    public JsonObject Schema { get; } = [];

    public JsonObject? CameraSchema { get; }

    public IEnumerable<ConfigurationError> Validate(ConfigurationNode section, IReadOnlyList<CameraSection> cameras) => [];

    public void ConfigureServices(IServiceCollection services, ConfigurationNode section, IReadOnlyList<CameraSection> cameras)
    {
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }
}
