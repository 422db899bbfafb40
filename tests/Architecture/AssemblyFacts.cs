using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Arecont.Architecture.Tests;

/// <summary>A type that an assembly uses from another one.</summary>
internal sealed record UsedType(string Assembly, string Namespace, string Name);

/// <summary>A type that an assembly shows to everyone.</summary>
internal sealed record ShownType(string Namespace, string Name)
{
    public string FullName => $"{Namespace}.{Name}";
}

/// <summary>What the rules look at in an assembly, read from its metadata without loading it.</summary>
internal sealed record AssemblyFacts(string Name, IReadOnlyList<string> References, IReadOnlyList<UsedType> UsedTypes, IReadOnlyList<ShownType> PublicTypes, string? PluginType)
{
    public static AssemblyFacts Read(string path)
    {
        using var file = File.OpenRead(path);
        return Read(file);
    }

    public static AssemblyFacts Read(Stream stream)
    {
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return new AssemblyFacts(
            metadata.GetString(metadata.GetAssemblyDefinition().Name),
            [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))],
            [.. metadata.TypeReferences.Select(handle => Used(metadata, handle)).OfType<UsedType>()],
            [.. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(IsPublic).Select(type => new ShownType(metadata.GetString(type.Namespace), metadata.GetString(type.Name)))],
            PluginAttribute(metadata));
    }

    private static bool IsPublic(TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public;

    private static UsedType? Used(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var outermost = type;
        while (outermost.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            outermost = metadata.GetTypeReference((TypeReferenceHandle)outermost.ResolutionScope);
        }

        return outermost.ResolutionScope.Kind == HandleKind.AssemblyReference
            ? new UsedType(
                metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)outermost.ResolutionScope).Name),
                metadata.GetString(outermost.Namespace),
                metadata.GetString(outermost.Name))
            : null;
    }

    /// <summary>The full name of the class in <c>[assembly: BridgePlugin(typeof(...))]</c>.</summary>
    private static string? PluginAttribute(MetadataReader metadata)
    {
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind == HandleKind.MemberReference
                && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
                && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)parent).Name) == "BridgePluginAttribute")
            {
                var value = metadata.GetBlobReader(attribute.Value);
                value.ReadUInt16();
                return value.ReadSerializedString()?.Split(',')[0];
            }
        }

        return null;
    }
}
