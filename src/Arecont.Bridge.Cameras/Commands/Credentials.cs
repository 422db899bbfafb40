using Arecont.Bridge.Cameras.Sessions;

namespace Arecont.Bridge.Cameras.Commands;

/// <summary>Follows the change of the password that the bridge itself logs in with.</summary>
internal sealed class Credentials(CameraContext camera)
{
    /// <summary>The word that erases a password.</summary>
    private const string Erase = "empty";

    /// <summary>A camera user's password was changed through the bridge.</summary>
    /// <param name="userName"><c>admin</c> or <c>viewer</c>.</param>
    /// <param name="password">The new one.</param>
    public void Changed(string userName, string password)
    {
        var own = camera.Link.Client.Options.UserName;

        // A camera without passwords lets everyone in; its first admin password ends that, for the bridge too.
        if (own != userName && !(own is null && userName == "admin"))
        {
            return;
        }

        camera.Link.LogInAs(password == Erase ? null : userName, password == Erase ? null : password);
        camera.Problems.Set("password", $"the password of {userName} was changed through the bridge: write the new one into the configuration, or the camera is lost at the next start");
    }
}
