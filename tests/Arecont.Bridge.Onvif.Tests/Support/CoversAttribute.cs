namespace Arecont.Bridge.Onvif.Tests.Support;

/// <summary>Says which operation a test calls and how that ends; a test of the whole looks for operations that no test covers.</summary>
/// <param name="operation">Prefix and name, such as <c>tds:GetScopes</c>.</param>
/// <param name="outcome">How the call ends.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class CoversAttribute(string operation, Outcome outcome) : Attribute
{
    public string Operation => operation;

    public Outcome Outcome => outcome;
}

/// <summary>How a call ends.</summary>
internal enum Outcome
{
    /// <summary>With a reply.</summary>
    Success,

    /// <summary>With a fault.</summary>
    Fault,
}
