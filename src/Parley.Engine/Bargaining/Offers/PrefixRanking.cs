namespace Parley.Engine.Bargaining;

/// <summary>
/// Packages in the exact order of their value for one party (or, reversed, worst first), where audiences must be content: a search over rows
/// block by block, always going on with the one that can still become most.
/// </summary>
/// <remarks>
/// A* (Hart, Nilsson and Raphael 1968) with <see cref="SuffixBounds"/>. With one audience hardly a step is in vain; with several the bound
/// looks at each alone. Cost: blocks × rows × a logarithm for most packages; it gives up after <see cref="Limit"/> steps in all.
/// </remarks>
internal sealed class PrefixRanking : Ranking
{
    /// <summary>After so many partial packages no more are found.</summary>
    public const int Limit = 3_000_000;

    private readonly int _party;
    private readonly int _parties;
    private readonly int _sign;
    private readonly SuffixBounds _bounds;
    private readonly long[] _threshold;
    private readonly List<(int Parent, int Row, int Depth)> _prefixes = [];
    private readonly PriorityQueue<int, (long Loss, int Order)> _open = new();

    /// <param name="blocks">The blocks.</param>
    /// <param name="issues">How many issues a package has.</param>
    /// <param name="party">Whose order.</param>
    /// <param name="parties">How many parties; the dimensions after them are audiences.</param>
    /// <param name="threshold">What each audience needs.</param>
    /// <param name="worstFirst">Whether to turn the order round.</param>
    public PrefixRanking(Block[] blocks, int issues, int party, int parties, long[] threshold, bool worstFirst = false) : base(blocks, issues)
    {
        (_party, _parties, _sign, _threshold) = (party, parties, worstFirst ? -1 : 1, threshold);
        _bounds = new(blocks, (block, row) => _sign * block.Values[party][row], parties);
        if (_bounds.Most(0, threshold) is { } most)
        {
            _prefixes.Add((-1, -1, 0));
            _open.Enqueue(0, (-most, 0));
        }
    }

    /// <summary>Whether the search gave up; there may be more packages.</summary>
    public bool GaveUp { get; private set; }

    /// <inheritdoc/>
    protected override bool Next(Span<int> rows)
    {
        Span<long> needs = stackalloc long[_threshold.Length];
        Span<long> left = stackalloc long[_threshold.Length];
        while (_open.TryDequeue(out var at, out _))
        {
            var depth = _prefixes[at].Depth;
            for (var k = at; _prefixes[k].Parent >= 0; k = _prefixes[k].Parent) rows[_prefixes[k].Depth - 1] = _prefixes[k].Row;
            if (depth == Blocks.Length) return true;
            var value = 0L;
            _threshold.CopyTo(needs);
            for (var b = 0; b < depth; b++)
            {
                value += _sign * Blocks[b].Values[_party][rows[b]];
                for (var a = 0; a < needs.Length; a++) needs[a] -= Blocks[b].Values[_parties + a][rows[b]];
            }
            var block = Blocks[depth];
            for (var row = 0; row < block.Rows; row++)
            {
                for (var a = 0; a < needs.Length; a++) left[a] = needs[a] - block.Values[_parties + a][row];
                if (_bounds.Most(depth + 1, left) is not { } most) continue;
                // Among equals the deepest goes first, or many equal packages would all be half made before the first is whole.
                _open.Enqueue(_prefixes.Count, (-(value + (_sign * block.Values[_party][row]) + most), -_prefixes.Count));
                _prefixes.Add((at, row, depth + 1));
            }
            if (_prefixes.Count <= Limit) continue;
            GaveUp = true;
            _open.Clear();
        }
        return false;
    }
}
