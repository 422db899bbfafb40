using System.Text;
using Arecont.Bridge.Contract.Configuration;

namespace Arecont.Bridge.Configuration;

/// <summary>
/// Fills in <c>${VAR}</c> (anywhere in a value; <c>$${</c> stands for a plain <c>${</c>) and <c>file:/path</c> (a whole value; relative
/// paths count from the configuration's folder, line ends after the secret are cut off).
/// </summary>
/// <param name="variable">Looks an environment variable up; null where it is not set.</param>
/// <param name="folder">Where relative paths begin.</param>
internal sealed class SecretResolver(Func<string, string?> variable, string folder)
{
    private const int MaximumFileBytes = 64 * 1024;
    private const string FilePrefix = "file:";

    /// <summary>The node with its secret filled in, or as it was where it holds none or the secret cannot be had.</summary>
    public ConfigurationNode Resolve(ConfigurationNode node, ICollection<ConfigurationError> errors)
    {
        var text = node.Scalar!;
        if (text.StartsWith(FilePrefix, StringComparison.Ordinal))
        {
            return ReadFile(text[FilePrefix.Length..], out var content) is { } problem
                ? Unresolved(node, problem, errors)
                : node with { Scalar = content, IsSecret = true };
        }

        if (!text.Contains("${", StringComparison.Ordinal))
        {
            return node;
        }

        var filled = false;
        return Substitute(text, ref filled, out var result) is { } mistake
            ? Unresolved(node, mistake, errors)
            : node with { Scalar = result, IsSecret = filled };
    }

    // Empty, so that nothing takes the placeholder for the secret; the checker passes over a path that has an error already.
    private static ConfigurationNode Unresolved(ConfigurationNode node, string problem, ICollection<ConfigurationError> errors)
    {
        errors.Add(node.Error(problem));
        return node with { Scalar = string.Empty, IsSecret = true };
    }

    private string? Substitute(string text, ref bool filled, out string result)
    {
        var builder = new StringBuilder(text.Length);
        result = string.Empty;
        for (var at = 0; at < text.Length;)
        {
            if (text.AsSpan(at).StartsWith("$${"))
            {
                builder.Append("${");
                at += 3;
            }
            else if (text.AsSpan(at).StartsWith("${"))
            {
                var end = text.IndexOf('}', at);
                if (end < 0)
                {
                    return "${ without }; write $${ for a plain ${";
                }

                var name = text[(at + 2)..end];
                if (!IsVariableName(name))
                {
                    return $"\"{name}\" is no name of an environment variable (letters, digits and _); write $${{ for a plain ${{";
                }

                if (variable(name) is not { } value)
                {
                    return $"the environment variable {name} is not set";
                }

                builder.Append(value);
                filled = true;
                at = end + 1;
            }
            else
            {
                builder.Append(text[at++]);
            }
        }

        result = builder.ToString();
        return null;
    }

    private string? ReadFile(string path, out string content)
    {
        content = string.Empty;
        if (path.Length == 0)
        {
            return "file: without a path";
        }

        var full = Path.GetFullPath(path, folder);
        try
        {
            using var stream = File.OpenRead(full);
            var bytes = new byte[MaximumFileBytes + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length > MaximumFileBytes)
            {
                return $"the file {full} is larger than {MaximumFileBytes} bytes";
            }

            content = Encoding.UTF8.GetString(bytes, 0, length).TrimStart('\uFEFF').TrimEnd('\r', '\n');
            return null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return $"the file {full} does not exist";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"the file {full} cannot be read: {exception.Message}";
        }
    }

    private static bool IsVariableName(string name)
        => name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}
