namespace Parley.Cases;

/// <summary>What came of reading a case file.</summary>
/// <param name="File">The file that was read, as named by the user.</param>
/// <param name="Case">The case, or null when there are errors.</param>
/// <param name="Problems">Errors and warnings, in the order of their places.</param>
/// <param name="Places">Where each entry stands, by its path: <c>values.russia.sanctions.lift</c>, <c>rules[0]</c> (list items from 0).</param>
/// <param name="Unreadable">True when the file could not be read at all (missing, not a file, denied): exit code 3 instead of 1.</param>
public sealed record CaseReading(
    string File, Case? Case, Sequence<Problem> Problems, IReadOnlyDictionary<string, Place> Places, bool Unreadable = false)
{
    /// <summary>
    /// A case that is only begun: as far as it goes, with fewer parties or issues than a negotiation has, and nothing else wrong. Null where
    /// it is whole, or has other errors. Nothing can be computed of it.
    /// </summary>
    public Case? Begun { get; init; }

    /// <summary>Whether the case can be used.</summary>
    public bool IsUsable => Case is not null;
}
