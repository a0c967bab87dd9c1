namespace Parley.Cases;

/// <summary>A kind of problem that reading a case can find, explained for whoever meets it.</summary>
/// <param name="Code">
/// Its number, <c>P0104</c>. P01: reading the file. P02: keys and their kinds. P03: ids. P04: numbers. P05: meaning. P09: warnings.
/// </param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Meaning">What the problem is and why it matters.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Example">Lines of a case file that show it; empty where the problem is with the file itself.</param>
public sealed record ProblemKind(string Code, string Title, string Meaning, string Remedy, string Example)
{
    /// <summary>Whether a case with this problem cannot be used; else it is a warning.</summary>
    public bool IsError => !Code.StartsWith("P09", StringComparison.Ordinal);
}
