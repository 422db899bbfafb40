using System.Xml;
using Arecont.Bridge.Onvif.Soap;

namespace Arecont.Bridge.Onvif.Security;

/// <summary>A user name token as it was sent (OASIS WS-Security UsernameToken Profile 1.0), nothing of it judged yet.</summary>
internal sealed record UsernameToken
{
    /// <summary>The namespace of WS-Security's header and of what is in it.</summary>
    public const string Namespace = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    /// <summary>The user's name.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>The content of <c>Password</c>, or null.</summary>
    public string? Password { get; private set; }

    /// <summary>Its <c>Type</c>; without one it is the password itself (3.1 there).</summary>
    public string? PasswordType { get; private set; }

    /// <summary>The nonce in base64, or null.</summary>
    public string? Nonce { get; private set; }

    /// <summary>When it was made, as the client wrote it: the digest goes over these very characters.</summary>
    public string? Created { get; private set; }

    /// <summary>Reads a <c>Security</c> header; null where it holds no user name token. The reader stands behind it thereafter.</summary>
    public static UsernameToken? ReadSecurity(XmlDictionaryReader reader)
    {
        UsernameToken? token = null;
        reader.ReadChildren(child =>
        {
            if (child.LocalName == "UsernameToken")
            {
                token = new UsernameToken();
                child.ReadChildren(token.ReadPart);
            }
            else
            {
                child.Skip();
            }
        });
        return token;
    }

    /// <summary>Whose it says it is, and nothing else.</summary>
    public override string ToString() => Name;

    // By their names alone: clients put Created and Nonce in this namespace or that.
    private void ReadPart(XmlDictionaryReader reader)
    {
        switch (reader.LocalName)
        {
            case "Username":
                Name = reader.ReadElementContentAsString();
                break;
            case "Password":
                PasswordType = reader.GetAttribute("Type");
                Password = reader.ReadElementContentAsString();
                break;
            case "Nonce":
                Nonce = reader.ReadElementContentAsString();
                break;
            case "Created":
                Created = reader.ReadElementContentAsString();
                break;
            default:
                reader.Skip();
                break;
        }
    }
}
