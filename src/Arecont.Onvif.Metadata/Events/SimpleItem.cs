namespace Arecont.Onvif.Metadata.Events;

/// <summary>A <c>tt:SimpleItem</c>: a name and a value in the lexical form of its type (<c>true</c>, not <c>True</c>).</summary>
/// <param name="Name">The name that the topic gives it.</param>
/// <param name="Value">Text of the characters that XML allows.</param>
public readonly record struct SimpleItem(string Name, string Value);
