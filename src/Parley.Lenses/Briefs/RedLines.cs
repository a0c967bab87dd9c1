namespace Parley.Lenses;

/// <summary>
/// What no package that a party could accept contains: options, and pairs of options that each could do alone. A package is acceptable
/// to a party at its floor, with its own audiences at their thresholds; what other parties take does not count. What the rules rule
/// out for everyone is no red line.
/// </summary>
/// <param name="Lines">Options first, in the case's order, then pairs, told from the option that clashes with most.</param>
/// <param name="NothingSuits">Whether no package at all is acceptable to the party; then there are no lines.</param>
/// <param name="PairsSearched">False where there are too many pairs of options to try.</param>
/// <param name="Searched">False where the case is too large for anything to be found out: its issues tied together, its options, its audiences' readings.</param>
public sealed record RedLines(IReadOnlyList<RedLine> Lines, bool NothingSuits, bool PairsSearched, bool Searched)
{
    /// <summary>Nothing could be found out.</summary>
    internal static RedLines Unknown { get; } = new([], false, false, false);

    /// <summary>No package at all is acceptable.</summary>
    internal static RedLines None { get; } = new([], true, true, true);
}
