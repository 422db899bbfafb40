using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Arecont.Bridge.Configuration;
using Arecont.Bridge.Configuration.Schema;
using Arecont.Bridge.Configuration.Yaml;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Data;

namespace Arecont.Bridge.Users;

/// <summary><c>users.yaml</c> in the data folder, mode 0600: the users that the program itself keeps.</summary>
internal sealed class UsersFile(string folder)
{
    private readonly string _path = Path.Combine(folder, "users.yaml");

    /// <summary>The file's full path.</summary>
    public string FullPath => _path;

    /// <summary>The users; empty where there is no file. <see cref="UsersFileException"/> names every mistake in it.</summary>
    public ImmutableArray<BridgeUser> Read()
    {
        if (!File.Exists(_path))
        {
            return [];
        }

        var errors = new List<ConfigurationError>();
        var root = new YamlReader(secrets: null).Read(File.ReadAllText(_path, Encoding.UTF8), _path, errors);
        var list = root["users"];
        new SchemaChecker(errors).Check(list, BridgeSchema.UsersOf(BridgeSchema.HostOnly()));
        var users = errors.Count == 0 ? UserMapper.Map(list, errors) : [];
        return errors.Count == 0 ? users : throw new UsersFileException(string.Join('\n', errors));
    }

    /// <summary>Replaces the file.</summary>
    public void Write(IEnumerable<BridgeUser> users)
    {
        var text = new StringBuilder("# Written by arecont-bridge. Not read where the configuration lists users itself.\nusers:\n");
        foreach (var user in users)
        {
            text.Append("  - { name: ").Append(Quoted(user.Name))
                .Append(", password: ").Append(Quoted(user.Password))
                .Append(", role: ").Append(UserMapper.RoleName(user.Role)).Append(" }\n");
        }

        AtomicFile.Write(_path, Encoding.UTF8.GetBytes(text.ToString()), secret: true);
    }

    // A JSON string is a YAML string.
    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
