namespace Parley.Cases;

/// <summary>Something wrong, or worth knowing, about a case file: one line, with its place.</summary>
/// <param name="Code">The kind of problem, <c>P0104</c>, which <c>parley explain</c> knows.</param>
/// <param name="IsError">True: the case cannot be used. False: a warning.</param>
/// <param name="Place">Where.</param>
/// <param name="Message">What was found, what was expected, and the nearest known spelling if there is one.</param>
public sealed record Problem(string Code, bool IsError, Place Place, string Message)
{
    /// <summary><c>file:line:column: error P0104: message</c></summary>
    public override string ToString() => $"{Place}: {(IsError ? "error" : "warning")} {Code}: {Message}";
}
