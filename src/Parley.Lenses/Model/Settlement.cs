namespace Parley.Lenses;

/// <summary>A choice filled up from the status quo: how every issue is settled, by index.</summary>
public sealed class Settlement
{
    internal Settlement(int[] package, IReadOnlyDictionary<int, decimal[]> shares) => (Package, Shares) = (package, shares);

    /// <summary>
    /// Option index by issue; −1 where the issue does not arise, where nothing settles it, and where its item is shared.
    /// </summary>
    public int[] Package { get; }

    /// <summary>By index of a shared item, the share that falls to each of its options' parties, 0 to 1.</summary>
    public IReadOnlyDictionary<int, decimal[]> Shares { get; }

    /// <summary>Whether every item is taken whole, so that <see cref="Package"/> says everything.</summary>
    public bool IsWhole => Shares.Count == 0;

    /// <summary>Whether an issue is settled at all.</summary>
    public bool Settles(int issue) => Package[issue] >= 0 || Shares.ContainsKey(issue);
}
