using Parley.Engine.Deals;

namespace Parley.Engine.Stability;

/// <summary>
/// Who can bring about what in a deal space, from which its conflict follows: the states are the feasible packages over the issues
/// that somebody gives, the moves are what parties can change by themselves or together.
/// </summary>
/// <remarks>
/// <para>Taking an option needs all its givers. An option that one party gives is taken by that party, whatever stood before; one
/// that several give is a joint move of exactly them. Any one giver of an option can leave it, to the status quo's option: to the first
/// option where there is no status quo, and to nothing where the status quo does not know the issue. An irreversible option is
/// not left by anyone, nor may its issue cease to arise. A mover may change several issues in one move.</para>
/// <para>An issue that comes to arise through a move takes any option that the mover can give; where there is none, the status
/// quo's, or the first. One that no longer arises drops out. An issue of which nobody gives any option does not move.</para>
/// </remarks>
public sealed record PackageControl
{
    /// <summary>What can be chosen, and what it is worth.</summary>
    public required DealSpace Space { get; init; }

    /// <summary>Whose consent each option needs: <c>[issue][option]</c>, parties ascending; empty: nobody can take it.</summary>
    public required int[][][] Givers { get; init; }

    /// <summary>Options that are not left once taken: <c>[issue][option]</c>; null: none.</summary>
    public bool[][]? Irreversible { get; init; }

    /// <summary>The status quo, −1 for issues that do not arise in it; null: there is none.</summary>
    public int[]? StatusQuo { get; init; }

    /// <summary>
    /// A package whose options stand for the issues that nobody gives; where it has none (−1), and without it, the status quo's do, or
    /// the first.
    /// </summary>
    public int[]? Stays { get; init; }

    /// <summary>
    /// For each threshold of the space, the party that the audience speaks through. A party cannot stand by a package that such an
    /// audience stops: it ranks every one of these below all others, the status quo, which needs no ratification, apart.
    /// Empty: thresholds do not count.
    /// </summary>
    public int[] Ratified { get; init; } = [];

    /// <summary>Whether an issue moves at all: somebody gives one of its options.</summary>
    public bool Moves(int issue) => Array.Exists(Givers[issue], g => g.Length > 0);

    /// <summary>Whether an option is not left once taken.</summary>
    public bool IsIrreversible(int issue, int option) => Irreversible?[issue][option] ?? false;

    /// <summary>What an issue is left for when one of its options is abandoned; −1: it is not left.</summary>
    public int LeftFor(int issue) => StatusQuo?[issue] ?? 0;

    /// <summary>What an issue takes that comes to arise by a mover who cannot give it, or that does not move.</summary>
    public int Otherwise(int issue)
    {
        if (!Moves(issue) && Stays?[issue] is >= 0 and var stays) return stays;
        return StatusQuo?[issue] is >= 0 and var standing ? standing : 0;
    }

    /// <summary>The sets of two and more parties whose consent some option needs, smaller ones first.</summary>
    public IReadOnlyList<int[]> Groups() =>
    [
        .. Givers.SelectMany(options => options).Where(g => g.Length > 1)
            .DistinctBy(g => string.Join(',', g), StringComparer.Ordinal)
            .OrderBy(g => g.Length).ThenBy(g => g, Comparer<int[]>.Create((x, y) => x.AsSpan().SequenceCompareTo(y))),
    ];

    /// <summary>The options that each issue can have in a state; −1 first, for not arising.</summary>
    internal int[][] Domains() =>
        [.. Enumerable.Range(0, Space.Issues).Select(i => Moves(i) ? [.. Enumerable.Range(-1, Space.Options[i] + 1)] : new[] { -1, Otherwise(i) })];
}
