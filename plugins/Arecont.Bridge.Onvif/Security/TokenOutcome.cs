using Arecont.Bridge.Contract.Users;

namespace Arecont.Bridge.Onvif.Security;

/// <summary>What came of a user name token.</summary>
/// <param name="User">Whose it is, or null.</param>
/// <param name="Refusal">Why it was refused, for the log: the client is not told. Null where it was not.</param>
internal readonly record struct TokenOutcome(BridgeUser? User, string? Refusal);
