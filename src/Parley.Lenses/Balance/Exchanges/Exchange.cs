namespace Parley.Lenses;

/// <summary>
/// Two or three changes of the status quo each of which costs some party points by itself, and that together leave no party worse
/// off and at least two better off: logrolling.
/// </summary>
/// <param name="Changes">The issues and their new options.</param>
/// <param name="Settlement">The status quo with these changes.</param>
/// <param name="Value">What that is worth, by dimension of the space.</param>
/// <param name="Rank">Smallest normalised gain, and the sum.</param>
internal sealed record Exchange(
    IReadOnlyList<(int Issue, int Option)> Changes, Settlement Settlement, long[] Value, (decimal Least, decimal Sum) Rank);
