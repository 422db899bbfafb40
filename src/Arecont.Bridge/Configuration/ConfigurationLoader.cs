using System.Collections.Immutable;
using System.Net;
using System.Text;
using Arecont.Bridge.Configuration.Schema;
using Arecont.Bridge.Configuration.Yaml;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Plugins;
using Arecont.Bridge.Plugins;
using Arecont.Camera.Settings;

namespace Arecont.Bridge.Configuration;

/// <summary>Reads a configuration and checks all of it: YAML, secrets, schema, the program's rules, each plugin's rules.</summary>
/// <param name="plugins">The installed plugins.</param>
/// <param name="variable">Looks an environment variable up.</param>
internal sealed class ConfigurationLoader(IReadOnlyList<IBridgePlugin> plugins, Func<string, string?> variable)
{
    private const string ReservedId = "bridge";

    private static readonly IPEndPoint DefaultListen = new(IPAddress.Loopback, 8080);

    /// <summary>Reads a file.</summary>
    public LoadResult LoadFile(string file)
    {
        try
        {
            return new FileInfo(file).Length > YamlReader.MaximumBytes
                ? Failed(file, $"larger than {YamlReader.MaximumBytes} bytes")
                : Load(File.ReadAllText(file, Encoding.UTF8), file);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Failed(file, "there is no such file");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failed(file, $"cannot be read: {exception.Message}");
        }
    }

    /// <summary>Reads a text as if it were the file <paramref name="file"/>.</summary>
    public LoadResult Load(string text, string file)
    {
        var errors = new List<ConfigurationError>();
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var root = new YamlReader(new SecretResolver(variable, folder)).Read(text, file, errors);
        if (!root.Exists && errors.Count == 0)
        {
            errors.Add(new ConfigurationError(root.Position, "cameras", "is required; the file is empty"));
        }

        if (root.Exists)
        {
            CheckSchema(root, errors);
        }

        var configuration = Map(root, errors);
        var sorted = errors.Select(error => Named(error, root)).OrderBy(error => error.Position.Line).ThenBy(error => error.Position.Column).ToList();
        return new LoadResult(sorted.Count == 0 ? configuration : null, sorted);
    }

    private void CheckSchema(ConfigurationNode root, List<ConfigurationError> errors)
    {
        var schema = BridgeSchema.For(plugins);
        var known = schema["properties"]!.AsObject();
        var sections = root.Entries.Where(entry => !known.ContainsKey(entry.Key)).ToList();
        foreach (var (key, section) in sections)
        {
            errors.Add(section.Error(UnknownSection(key)));
        }

        var rest = root with { Entries = [.. root.Entries.Except(sections)] };
        new SchemaChecker(errors).Check(rest, schema);
    }

    private string UnknownSection(string key)
    {
        var nearest = NearestName.Find(key, [.. BridgeSchema.HostSections, .. plugins.Select(plugin => plugin.Section)]);
        var installed = plugins.Count == 0 ? "none" : string.Join(", ", plugins.Select(plugin => $"{plugin.Name} ({plugin.Section})"));
        return $"unknown section \"{key}\"{(nearest is null ? string.Empty : $"; did you mean \"{nearest}\"")}; "
            + $"sections are {string.Join(", ", BridgeSchema.HostSections)}, and one for each installed plugin: {installed}";
    }

    private BridgeConfiguration Map(ConfigurationNode root, List<ConfigurationError> errors)
    {
        var cameraNodes = root["cameras"].Items.Where(node => node.Kind == ConfigurationKind.Map).ToList();
        var mapper = new CameraMapper(errors);
        var cameras = cameraNodes.Select(mapper.Map).ToImmutableArray();
        var sections = ImmutableArray.CreateBuilder<PluginSection>();
        foreach (var plugin in plugins)
        {
            var ofCameras = cameraNodes.Select(node => new CameraSection(node["id"].Text(string.Empty)!, node[plugin.Section])).ToList();
            var section = SectionOf(root, plugin.Section);
            sections.Add(new PluginSection(plugin, section, ofCameras));
            if (!errors.AreBelow(section) && !ofCameras.Exists(camera => errors.AreBelow(camera.Section)))
            {
                errors.AddRange(Ask(plugin, section, ofCameras));
            }
        }

        CheckIds(cameraNodes, errors);
        return new BridgeConfiguration
        {
            Http = new HttpSettings(Listen(root["http"]["listen"], errors)),
            Users = errors.AreBelow(root["users"]) ? [] : UserMapper.Map(root["users"], errors),
            Cameras = cameras,
            Plugins = sections.ToImmutable(),
        };
    }

    /// <summary>A key with nothing behind it (<c>homeassistant:</c>) is a section with nothing in it, not one that was left out.</summary>
    private static ConfigurationNode SectionOf(ConfigurationNode root, string key)
    {
        var section = root[key];
        return !section.Exists && root.Entries.Any(entry => entry.Key == key) ? section with { Kind = ConfigurationKind.Map } : section;
    }

    private static List<ConfigurationError> Ask(IBridgePlugin plugin, ConfigurationNode section, IReadOnlyList<CameraSection> cameras)
    {
        try
        {
            return [.. plugin.Validate(section, cameras)];
        }
        catch (Exception exception)
        {
            throw new PluginException($"plugin {plugin.Name}: it failed while checking its section: {exception.Message}", exception);
        }
    }

    private static void CheckIds(IEnumerable<ConfigurationNode> cameras, List<ConfigurationError> errors)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in cameras.Select(camera => camera["id"]).Where(errors.Accept))
        {
            var id = node.Text()!;
            if (id == ReservedId)
            {
                errors.Add(node.Error($"\"{ReservedId}\" is reserved for the bridge's own topics"));
            }
            else if (!ids.Add(id))
            {
                errors.Add(node.Error($"the id \"{id}\" stands twice; it must be the camera's alone"));
            }
        }
    }

    private static IPEndPoint Listen(ConfigurationNode node, List<ConfigurationError> errors)
    {
        if (!errors.Accept(node))
        {
            return DefaultListen;
        }

        if (!EndPointText.TryParse(node.Text()!, out var endPoint))
        {
            errors.Add(node.Error($"must be an address and a port, such as 127.0.0.1:8080, 0.0.0.0:8080 or [::]:8080, not {ShownValue.Of(node)}"));
        }

        return endPoint;
    }

    private static ConfigurationError Named(ConfigurationError error, ConfigurationNode root)
    {
        if (error.Path.Length == 0)
        {
            return error with { Path = "configuration" };
        }

        if (error.CameraId is not null)
        {
            return error;
        }

        var camera = root["cameras"].Items.FirstOrDefault(node => CollectedErrors.IsBelow(error.Path, node.Path));
        return camera?["id"].Text() is { Length: > 0 } id && !camera["id"].IsSecret ? error with { CameraId = id } : error;
    }

    private static LoadResult Failed(string file, string problem)
        => new(null, [new ConfigurationError(new ConfigurationPosition(file, 0, 0), "configuration", problem)]);
}
