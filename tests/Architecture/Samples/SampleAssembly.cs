using System.Reflection;
using System.Reflection.Emit;
using Arecont.Bridge.Contract.Plugins;

namespace Arecont.Architecture.Tests.Samples;

/// <summary>Assemblies built in memory, most of them wrong on purpose: a rule that never fails proves nothing.</summary>
internal sealed class SampleAssembly
{
    private readonly PersistedAssemblyBuilder _assembly;
    private readonly ModuleBuilder _module;

    public SampleAssembly(string name)
    {
        _assembly = new PersistedAssemblyBuilder(new AssemblyName(name), typeof(object).Assembly);
        _module = _assembly.DefineDynamicModule(name);
    }

    /// <summary>Adds a class with a field of each type.</summary>
    public SampleAssembly With(string className, bool isPublic, params Type[] fields)
    {
        Define(className, isPublic, fields);
        return this;
    }

    /// <summary>Adds a public class and names it as the plugin.</summary>
    public SampleAssembly WithPlugin(string className)
    {
        var constructor = typeof(BridgePluginAttribute).GetConstructor([typeof(Type)])!;
        _assembly.SetCustomAttribute(new CustomAttributeBuilder(constructor, [Define(className, true, [])]));
        return this;
    }

    public AssemblyFacts Read()
    {
        using var stream = new MemoryStream();
        _assembly.Save(stream);
        stream.Position = 0;
        return AssemblyFacts.Read(stream);
    }

    private Type Define(string className, bool isPublic, Type[] fields)
    {
        var type = _module.DefineType(className, isPublic ? TypeAttributes.Public : TypeAttributes.NotPublic);
        for (var i = 0; i < fields.Length; i++)
        {
            type.DefineField($"_field{i}", fields[i], FieldAttributes.Private);
        }

        return type.CreateType();
    }
}
