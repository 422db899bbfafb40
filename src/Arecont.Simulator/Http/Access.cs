using System.Text;

namespace Arecont.Simulator.Http;

/// <summary>Who may do what: admin everything, viewer everything but setting; without an admin password everybody everything.</summary>
internal static class Access
{
    internal const string Challenge = "WWW-Authenticate: Basic realm=\"Arecont Vision\"\r\n";

    internal static bool IsAllowed(CameraRequest request, Route route, CameraState camera)
    {
        var admin = camera.Value("admin");
        if (admin.Length == 0)
        {
            return true;
        }

        var (name, password) = Credentials(request.Authorization);
        if (name == "admin")
        {
            return password == admin;
        }

        var viewer = camera.Value("viewer");
        return name == "viewer" && viewer.Length > 0 && password == viewer
            && route.Operation is not (Operation.Set or Operation.SetRegister or Operation.Audio);
    }

    private static (string Name, string Password) Credentials(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            return (string.Empty, string.Empty);
        }

        var bytes = new byte[authorization.Length];
        if (!Convert.TryFromBase64String(authorization[6..].Trim(), bytes, out var length))
        {
            return (string.Empty, string.Empty);
        }

        var text = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = text.IndexOf(':');
        return colon < 0 ? (text, string.Empty) : (text[..colon], text[(colon + 1)..]);
    }
}
