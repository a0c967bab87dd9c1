namespace Parley.Engine.Stability;

/// <summary>
/// A decision maker, or a group that moves together, with its moves both ways round and each block's states sorted by how
/// the first member ranks them.
/// </summary>
internal sealed class Mover
{
    private readonly MoveTable _moves;
    private readonly int[] _memberStart;
    private readonly int[] _members;
    private readonly int[] _byLevel;
    private readonly int[]? _intoStart;
    private readonly int[]? _into;

    /// <summary>Builds the lists; linear in the states and the targets of the blocks.</summary>
    public Mover(int[] members, MoveTable moves, Ranking[] rankings)
    {
        Members = members;
        _moves = moves;
        Levels = Array.ConvertAll(members, m => rankings[m].Level);
        var order = rankings[members[0]].Order;
        _memberStart = new int[moves.Blocks + 1];
        for (var s = 0; s < order.Length; s++) _memberStart[moves.BlockOf(s) + 1]++;
        for (var b = 0; b < moves.Blocks; b++) _memberStart[b + 1] += _memberStart[b];
        var next = _memberStart.AsSpan(0, moves.Blocks).ToArray();
        _members = new int[order.Length];
        foreach (var s in order) _members[next[moves.BlockOf(s)]++] = s;

        // Where a block's states lead to one another and nowhere else, its members are its targets, and only it leads to them.
        if (LeadsWithin(moves))
        {
            _byLevel = _members;
            return;
        }
        _intoStart = new int[order.Length + 1];
        for (var b = 0; b < moves.Blocks; b++)
            foreach (var t in moves.TargetsOfBlock(b)) _intoStart[t + 1]++;
        for (var s = 0; s < order.Length; s++) _intoStart[s + 1] += _intoStart[s];
        _into = new int[moves.TargetCount];
        next = _intoStart.AsSpan(0, order.Length).ToArray();
        for (var b = 0; b < moves.Blocks; b++)
            foreach (var t in moves.TargetsOfBlock(b)) _into[next[t]++] = b;
        _byLevel = new int[moves.TargetCount];
        for (var b = 0; b < moves.Blocks; b++) next[b] = moves.StartOf(b);
        foreach (var t in order)
            foreach (var b in _into.AsSpan(_intoStart[t].._intoStart[t + 1])) _byLevel[next[b]++] = t;
    }

    /// <summary>Who moves, ascending.</summary>
    public int[] Members { get; }

    /// <summary>How each member ranks the states: <c>[member][state]</c>.</summary>
    public int[][] Levels { get; }

    /// <summary>How many blocks.</summary>
    public int Blocks => _moves.Blocks;

    /// <summary>Whether each state is led to by its own block alone, which holds nothing else.</summary>
    public bool WithinBlocks => _into is null;

    /// <summary>Where a block's members begin, counted over all blocks.</summary>
    public int StartOf(int block) => _memberStart[block];

    /// <summary>The block of a state.</summary>
    public int BlockOf(int state) => _moves.BlockOf(state);

    /// <summary>The states that have a block's moves, from the one the first member likes least.</summary>
    public ReadOnlySpan<int> MembersOf(int block) => _members.AsSpan(_memberStart[block].._memberStart[block + 1]);

    /// <summary>The states a block leads to, from the one the first member likes least.</summary>
    public ReadOnlySpan<int> TargetsOf(int block) =>
        WithinBlocks ? MembersOf(block) : _byLevel.AsSpan(_moves.StartOf(block).._moves.StartOf(block + 1));

    /// <summary>The blocks that lead to a state; not to be asked where <see cref="WithinBlocks"/>.</summary>
    public ReadOnlySpan<int> BlocksInto(int state) => _into.AsSpan(_intoStart![state].._intoStart[state + 1]);

    /// <summary>Whether this mover can go from anywhere to somewhere.</summary>
    public bool CanMove
    {
        get
        {
            for (var b = 0; b < Blocks; b++)
            {
                if (MembersOf(b).Length > 0 && TargetsOf(b).Length > 0 && (MembersOf(b).Length > 1 || TargetsOf(b).Length > 1 || MembersOf(b)[0] != TargetsOf(b)[0])) return true;
            }
            return false;
        }
    }

    private static bool LeadsWithin(MoveTable moves)
    {
        if (moves.TargetCount != moves.States) return false;
        for (var b = 0; b < moves.Blocks; b++)
            foreach (var t in moves.TargetsOfBlock(b))
                if (moves.BlockOf(t) != b) return false;
        return true;
    }
}
