namespace Parley.Engine.Stability;

/// <summary>
/// Where one mover can go from each state in one move. States from which it can go to the same states share a <em>block</em>,
/// so that a mover who controls a thousand options of a product of issues needs lists of a thousand, not a million.
/// </summary>
/// <remarks>A state may be listed among its own block's targets; that is not a move, and readers skip it.</remarks>
public sealed class MoveTable
{
    private readonly int[] _block;
    private readonly int[] _start;
    private readonly int[] _targets;

    /// <summary>A table from its arrays, which are kept, not copied.</summary>
    /// <param name="block">The block of each state.</param>
    /// <param name="start">Where each block's targets begin in <paramref name="targets"/>; one longer than there are blocks.</param>
    /// <param name="targets">The targets of block after block, ascending within each.</param>
    public MoveTable(int[] block, int[] start, int[] targets) => (_block, _start, _targets) = (block, start, targets);

    /// <summary>A table from single moves, in any order; doubles and moves to where one is are left out.</summary>
    public static MoveTable FromMoves(int states, IEnumerable<(int From, int To)> moves)
    {
        var sorted = moves.Where(m => m.From != m.To).Distinct().Order().ToArray();
        var start = new int[states + 1];
        foreach (var (from, _) in sorted) start[from + 1]++;
        for (var s = 0; s < states; s++) start[s + 1] += start[s];
        return new([.. Enumerable.Range(0, states)], start, [.. sorted.Select(m => m.To)]);
    }

    /// <summary>How many states.</summary>
    public int States => _block.Length;

    /// <summary>How many blocks.</summary>
    public int Blocks => _start.Length - 1;

    /// <summary>The block of a state.</summary>
    public int BlockOf(int state) => _block[state];

    /// <summary>How many targets all blocks have together.</summary>
    internal int TargetCount => _start[^1];

    /// <summary>Where a block's targets begin, counted over all blocks.</summary>
    internal int StartOf(int block) => _start[block];

    /// <summary>Where a block's states lead, ascending; may hold the state that one asks for.</summary>
    public ReadOnlySpan<int> TargetsOfBlock(int block) => _targets.AsSpan(_start[block].._start[block + 1]);

    /// <summary>Where a state leads, ascending; may hold the state itself.</summary>
    public ReadOnlySpan<int> Targets(int state) => TargetsOfBlock(_block[state]);

    /// <summary>Whether the table is one of so many states; <paramref name="whose"/> begins the message.</summary>
    /// <exception cref="ArgumentException">It is not; the message says why.</exception>
    internal void Check(int states, string whose)
    {
        if (States != states) throw new ArgumentException($"{whose} has moves from {States} states of {states}.");
        foreach (var b in _block)
            if ((uint)b >= (uint)Blocks) throw new ArgumentException($"{whose} has a state in block {b} of {Blocks}.");
        for (var b = 0; b < Blocks; b++)
        {
            if (_start[b] > _start[b + 1] || _start[b] < 0 || _start[b + 1] > _targets.Length) throw new ArgumentException($"{whose} has a block {b} without a list.");
            var last = -1;
            foreach (var t in TargetsOfBlock(b))
            {
                if (t <= last || t >= states) throw new ArgumentException($"{whose} has moves in block {b} that are not ascending states.");
                last = t;
            }
        }
    }
}
