namespace Parley.Engine.Bargaining;

/// <summary>
/// Packages in the exact order of their value for one party, where every choice of rows can be offered: a binary tree over the blocks, each node
/// the lazy merge of the sums of its two children.
/// </summary>
/// <remarks>
/// The k best of sums, Huang and Chiang 2005, after Lawler 1972: a node keeps a heap of pairs of ranks, and asks its children for one more only
/// when it needs it. A package costs O(log blocks · log rank) and as much memory. Equal ones come in a fixed order.
/// </remarks>
internal sealed class MergedRanking : Ranking
{
    private readonly MergeNode _root;
    private int _rank;

    /// <param name="blocks">The blocks.</param>
    /// <param name="issues">How many issues a package has.</param>
    /// <param name="party">Whose order.</param>
    public MergedRanking(Block[] blocks, int issues, int party) : base(blocks, issues)
    {
        var level = blocks.Select((b, at) => (MergeNode)new MergeLeaf(b.Values[party], at)).ToList();
        while (level.Count > 1)
        {
            var next = new List<MergeNode>();
            for (var k = 0; k + 1 < level.Count; k += 2) next.Add(new MergePair(level[k], level[k + 1]));
            if (level.Count % 2 == 1) next.Add(level[^1]);
            level = next;
        }
        _root = level[0];
    }

    /// <inheritdoc/>
    protected override bool Next(Span<int> rows)
    {
        if (!_root.Has(_rank)) return false;
        _root.Read(_rank++, rows);
        return true;
    }
}
