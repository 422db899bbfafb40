namespace Arecont.Bridge.Logging;

/// <summary>Finds the camera id in a log scope: a key <c>Camera</c> or <c>CameraId</c>.</summary>
internal static class CameraScope
{
    /// <summary>The innermost camera id, or null.</summary>
    public static string? IdOf(IExternalScopeProvider? scopes)
    {
        var found = new Holder();
        scopes?.ForEachScope(
            static (scope, holder) =>
            {
                foreach (var (key, value) in scope as IEnumerable<KeyValuePair<string, object?>> ?? [])
                {
                    if (key is "Camera" or "CameraId" or "camera")
                    {
                        holder.Id = value?.ToString();
                    }
                }
            },
            found);
        return found.Id;
    }

    private sealed class Holder
    {
        public string? Id { get; set; }
    }
}
