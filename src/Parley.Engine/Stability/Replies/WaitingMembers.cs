namespace Parley.Engine.Stability;

/// <summary>
/// The states of a group's blocks that no improvement of the group has been found from yet, to be found by the levels of all its members.
/// </summary>
/// <remarks>
/// A tree over each block's states in the first member's order, with the least level of each other member in every part. For two
/// members a state is found in time logarithmic in the block; for more, parts may be entered in vain, but only where each member has
/// a state to gain from. A node's left child follows it, its right child follows the left child's tree.
/// </remarks>
internal sealed class WaitingMembers(Mover mover, int states)
{
    private const int Gone = int.MaxValue;

    /// <summary>The least level by node, of each member after the first; a block's nodes begin at twice its first place.</summary>
    private readonly int[][] _least = [.. mover.Levels.Skip(1).Select(_ => new int[2 * states])];
    private readonly List<int> _found = [];
    private readonly int[] _below = new int[mover.Levels.Length - 1];
    private int _block;
    private int _prefix;

    /// <summary>All states wait again.</summary>
    public void Restart()
    {
        for (_block = 0; _block < mover.Blocks; _block++)
        {
            var count = mover.MembersOf(_block).Length;
            if (count > 0) Build(2 * mover.StartOf(_block), 0, count);
        }
    }

    /// <summary>Takes the waiting states of a block from which a state is better for all the group.</summary>
    public List<int> TakeBelow(int block, int to)
    {
        _found.Clear();
        _block = block;
        var members = mover.MembersOf(block);
        var first = mover.Levels[0];
        var (low, high) = (0, members.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (first[members[middle]] < first[to]) low = middle + 1;
            else high = middle;
        }
        _prefix = low;
        for (var j = 0; j < _below.Length; j++) _below[j] = mover.Levels[j + 1][to];
        if (_prefix > 0) Take(2 * mover.StartOf(block), 0, members.Length);
        return _found;
    }

    private void Build(int node, int from, int to)
    {
        if (to - from == 1)
        {
            var state = mover.MembersOf(_block)[from];
            for (var j = 0; j < _least.Length; j++) _least[j][node] = mover.Levels[j + 1][state];
            return;
        }
        var middle = (from + to) / 2;
        var right = node + (2 * (middle - from));
        Build(node + 1, from, middle);
        Build(right, middle, to);
        Join(node, right);
    }

    /// <summary>As deep as the block's size has binary digits.</summary>
    private void Take(int node, int from, int to)
    {
        if (from >= _prefix) return;
        for (var j = 0; j < _below.Length; j++)
            if (_least[j][node] >= _below[j]) return;
        if (to - from == 1)
        {
            _found.Add(mover.MembersOf(_block)[from]);
            foreach (var least in _least) least[node] = Gone;
            return;
        }
        var middle = (from + to) / 2;
        var right = node + (2 * (middle - from));
        Take(node + 1, from, middle);
        Take(right, middle, to);
        Join(node, right);
    }

    private void Join(int node, int right)
    {
        foreach (var least in _least) least[node] = Math.Min(least[node + 1], least[right]);
    }
}
