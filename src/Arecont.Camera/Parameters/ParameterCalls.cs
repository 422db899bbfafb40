using System.Collections.Concurrent;
using Arecont.Camera.Http;
using Arecont.Camera.Motion;
using Arecont.Camera.Settings;

namespace Arecont.Camera.Parameters;

/// <summary><c>/get</c>, <c>/set</c> and their forms per channel.</summary>
internal sealed class ParameterCalls(HttpTransport transport)
{
    private const int GetTries = 4;
    private const int SetTries = 2;
    private const string MotionName = "mdresult";

    private readonly ConcurrentDictionary<string, string> _spellings = new(StringComparer.Ordinal);

    /// <summary>The value of a parameter; every firmware spelling is tried until one answers, which is then remembered.</summary>
    public async Task<string> GetAsync(string name, int? channel, CancellationToken cancellationToken)
    {
        RefuseSecret(name);
        if (!SettingCatalogue.TryFind(name, out var definition))
        {
            return await AskAsync(name, new Expected(name, null), channel, cancellationToken).ConfigureAwait(false);
        }

        var expected = new Expected(definition.Name, definition);
        var known = KnownSpelling(definition);
        var wire = known is null
            ? await FirstToAnswerAsync(definition, spelling => AskAsync(spelling, expected, channel, cancellationToken)).ConfigureAwait(false)
            : await AskAsync(known, expected, channel, cancellationToken).ConfigureAwait(false);
        return SettingValue.Canonical(definition, wire);
    }

    /// <summary>Sends a value and returns the echo; an empty text for a secret.</summary>
    public async Task<string> SetAsync(string name, string value, int? channel, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(value);
        if (!SettingCatalogue.TryFind(name, out var definition))
        {
            var echo = await SendAsync(name, value, new Expected(name, null), channel, cancellationToken).ConfigureAwait(false);
            return IsSecret(name) ? "" : echo;
        }

        var expected = new Expected(definition.Name, definition);
        await LearnSpellingAsync(definition, channel, cancellationToken).ConfigureAwait(false);
        var known = KnownSpelling(definition);
        var wire = known is null
            ? await FirstToAnswerAsync(definition, spelling => SendAsync(spelling, value, expected, channel, cancellationToken)).ConfigureAwait(false)
            : await SendAsync(known, value, expected, channel, cancellationToken).ConfigureAwait(false);
        return IsSecret(name) ? "" : SettingValue.Canonical(definition, wire);
    }

    /// <summary>The motion result; the hot path of every poll.</summary>
    public async Task<MotionGrid?> GetMotionAsync(int? channel, MotionPicture picture, CancellationToken cancellationToken)
    {
        var (path, request) = transport.Requests.Get(MotionName, channel);
        return await transport.AskAsync(
            request,
            path,
            GetTries,
            picture,
            static (body, picture) => MotionResultParser.Parse(new Expected(MotionName, null).Value(body), picture),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks for one name as it is on the wire, such as <c>model=releasename</c> (answered as <c>model=</c>).</summary>
    public async Task<string> AskAsync(string wireName, Expected expected, int? channel, CancellationToken cancellationToken)
    {
        var (path, request) = transport.Requests.Get(wireName, channel);
        return await transport.AskAsync(request, path, GetTries, expected, static (body, expected) => expected.Text(body), cancellationToken).ConfigureAwait(false);
    }

    private async Task<string> SendAsync(string wireName, string value, Expected expected, int? channel, CancellationToken cancellationToken)
    {
        var post = transport.Options.PostSets;
        // The vendor document prints POST /get{n} for setting a channel, and no other method is in it.
        var name = PercentEncoding.Value(wireName);
        var path = post && channel is not null ? $"/get{Requests.Channel(channel)}?{name}" : $"/set{Requests.Channel(channel)}?{name}";
        var request = transport.Requests.Head(post ? "POST" : "GET", $"{path}={PercentEncoding.Value(value)}", post ? "Content-Length: 0\r\n" : "");
        // The path in failures leaves the value out: it may be a password.
        return await transport.AskAsync(request, path, SetTries, expected, static (body, expected) => expected.Text(body), cancellationToken).ConfigureAwait(false);
    }

    private string? KnownSpelling(SettingDefinition definition)
        => definition.Spellings is [var only] ? only : _spellings.GetValueOrDefault(definition.Name);

    private async Task LearnSpellingAsync(SettingDefinition definition, int? channel, CancellationToken cancellationToken)
    {
        if (definition.Spellings.Length <= 1 || !definition.CanRead || _spellings.ContainsKey(definition.Name))
        {
            return;
        }

        try
        {
            await GetAsync(definition.Name, channel, cancellationToken).ConfigureAwait(false);
        }
        catch (CameraException failure) when (failure.Error == CameraError.NotSupported)
        {
            // The set itself tries every spelling.
        }
    }

    private async Task<string> FirstToAnswerAsync(SettingDefinition definition, Func<string, Task<string>> ask)
    {
        for (var index = 0; ; index++)
        {
            try
            {
                var value = await ask(definition.Spellings[index]).ConfigureAwait(false);
                _spellings[definition.Name] = definition.Spellings[index];
                return value;
            }
            catch (CameraException failure) when (failure.Error == CameraError.NotSupported && index < definition.Spellings.Length - 1)
            {
                // The next spelling.
            }
        }
    }

    private static void RefuseSecret(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (IsSecret(name))
        {
            throw new ArgumentException($"'{name.Trim()}' is a secret: it can be set but is never asked for.", nameof(name));
        }
    }

    private static bool IsSecret(string name)
    {
        var equals = name.IndexOf('=', StringComparison.Ordinal);
        var bare = name.AsSpan(0, equals < 0 ? name.Length : equals).Trim();
        return bare.Equals("admin", StringComparison.OrdinalIgnoreCase)
            || bare.Equals("viewer", StringComparison.OrdinalIgnoreCase)
            || (SettingCatalogue.TryFind(bare.Length == name.Length ? name : bare.ToString(), out var definition)
                && definition.Access == SettingAccess.Secret);
    }
}
