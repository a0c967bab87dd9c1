namespace Parley.Engine.Stability;

/// <summary>
/// For every state at once: the least value over all states that some movers can bring about from it, by any sequence of
/// moves in which nobody moves twice in a row, no move at all included.
/// </summary>
/// <remarks>
/// <para>Works backwards from the least value up. A state takes the value that first reaches it; whoever can move to it hands
/// the value on. That a mover may not go on to move again needs no graph over (state, last mover): once some mover is known
/// to reach the value from a state, the value holds for every last mover but that one; when a second mover reaches it
/// too, or the state has it itself, it holds for all. So each state is dealt with at most twice, and a list of moves at most
/// once, whether or not the moves are transitive.</para>
/// <para>A block passes a value to all its members the first time it leads to one, so the cost is linear in the states and in
/// the blocks' lists, not in the moves. Where every move must better its mover, a block's members are taken in the order of
/// its ranking, up to the target's rank, and each once; where only one mover can reply, one pass along its lists does; for a group,
/// <see cref="WaitingMembers"/> finds those that are left and below the target for all its members.</para>
/// </remarks>
internal sealed class WorstReplies(Mover[] movers, int states, CancellationToken cancel)
{
    private const int Unreached = -1;

    private readonly int[] _reachedBy = new int[states];
    private readonly int[][] _progress = Array.ConvertAll(movers, m => new int[m.Blocks]);

    // The level of the first member of each block that still waits to better itself: one look tells whether a target serves it.
    private readonly int[][] _nextLevel = Array.ConvertAll(movers, m => m.Members.Length > 1 ? [] : new int[m.Blocks]);
    private readonly WaitingMembers?[] _waiting = Array.ConvertAll(movers, m => m.Members.Length > 1 ? new WaitingMembers(m, states) : null);
    private (int State, int Code)[] _stack = new (int, int)[64];
    private int _depth;
    private int _value;

    /// <summary>Fills <paramref name="worst"/>.</summary>
    /// <param name="replying">The movers by index.</param>
    /// <param name="improving">Whether every move must better all who make it.</param>
    /// <param name="value">The value of each state.</param>
    /// <param name="order">The states by ascending value.</param>
    /// <param name="worst">The answer, for each state.</param>
    public void Find(int[] replying, bool improving, int[] value, int[] order, int[] worst)
    {
        int[] able = [.. replying.Where(m => movers[m].CanMove)];
        if (able is [var only] && movers[only].Members.Length == 1)
        {
            FindAlone(movers[only], improving, value, worst);
            return;
        }
        var everyone = movers.Length;
        var reachedBy = _reachedBy;
        Array.Fill(reachedBy, Unreached);
        foreach (var m in replying) Restart(m, improving);
        for (var k = 0; k < order.Length; k++)
        {
            if ((k & 0xfff) == 0) cancel.ThrowIfCancellationRequested();
            var state = order[k];
            var by = reachedBy[state];
            if (by == everyone) continue;
            reachedBy[state] = everyone;
            // A code m stands for all movers but m, ~m for m alone.
            _value = value[state];
            if (by == Unreached) worst[state] = _value;
            Push(state, by == Unreached ? everyone : ~by);
            while (_depth > 0)
            {
                var (to, code) = _stack[--_depth];
                if (code < 0) MoveTo(to, ~code, improving, worst);
                else
                {
                    foreach (var m in replying)
                        if (m != code) MoveTo(to, m, improving, worst);
                }
            }
        }
    }

    /// <summary>One mover makes one move: what it leads to is looked up block by block, along the lists instead of across them.</summary>
    private void FindAlone(Mover mover, bool improving, int[] value, int[] worst)
    {
        var level = mover.Levels[0];
        for (var b = 0; b < mover.Blocks; b++)
        {
            if ((b & 0xfff) == 0) cancel.ThrowIfCancellationRequested();
            var members = mover.MembersOf(b);
            var targets = mover.TargetsOf(b);
            var (k, least) = (targets.Length, int.MaxValue);
            for (var j = members.Length - 1; j >= 0; j--)
            {
                // A block that leads to the member itself adds nothing: staying is in its own value.
                var own = members[j];
                for (; k > 0 && (!improving || level[targets[k - 1]] > level[own]); k--) least = Math.Min(least, value[targets[k - 1]]);
                worst[own] = Math.Min(value[own], least);
            }
        }
    }

    private void Restart(int m, bool improving)
    {
        Array.Clear(_progress[m]);
        if (!improving) return;
        _waiting[m]?.Restart();
        var (next, level) = (_nextLevel[m], movers[m].Levels[0]);
        for (var b = 0; b < next.Length; b++) next[b] = movers[m].MembersOf(b) is [var first, ..] ? level[first] : int.MaxValue;
    }

    private void MoveTo(int to, int m, bool improving, int[] worst)
    {
        var mover = movers[m];
        var own = mover.WithinBlocks ? mover.BlockOf(to) : 0;
        var blocks = mover.WithinBlocks ? new ReadOnlySpan<int>(in own) : mover.BlocksInto(to);
        if (!improving)
        {
            var progress = _progress[m];
            foreach (var block in blocks)
                if (progress[block] >= 0) AnyMove(to, m, block, worst);
        }
        else if (_waiting[m] is { } waiting)
        {
            foreach (var block in blocks)
                foreach (var from in waiting.TakeBelow(block, to)) Reach(from, m, worst);
        }
        else
        {
            var (next, level) = (_nextLevel[m], mover.Levels[0][to]);
            foreach (var block in blocks)
                if (next[block] < level) Better(level, m, block, worst);
        }
    }

    private void AnyMove(int to, int m, int block, int[] worst)
    {
        ref var progress = ref _progress[m][block];
        if (progress == 0)
        {
            foreach (var from in movers[m].MembersOf(block))
                if (from != to) Reach(from, m, worst);
            // Staying is no move: where the block leads to one of its own members, that one waits for another target.
            progress = movers[m].BlockOf(to) == block ? to + 1 : -1;
        }
        else if (progress > 0 && progress != to + 1)
        {
            Reach(progress - 1, m, worst);
            progress = -1;
        }
    }

    private void Better(int than, int m, int block, int[] worst)
    {
        ref var progress = ref _progress[m][block];
        var members = movers[m].MembersOf(block);
        var level = movers[m].Levels[0];
        var k = progress;
        for (; k < members.Length && level[members[k]] < than; k++) Reach(members[k], m, worst);
        progress = k;
        _nextLevel[m][block] = k < members.Length ? level[members[k]] : int.MaxValue;
    }

    private void Reach(int from, int m, int[] worst)
    {
        ref var by = ref _reachedBy[from];
        if (by == Unreached)
        {
            by = m;
            worst[from] = _value;
            Push(from, m);
        }
        else if (by != movers.Length) // A mover reaches each state once, so m is another than by.
        {
            Push(from, ~by);
            by = movers.Length;
        }
    }

    private void Push(int state, int code)
    {
        if (_depth == _stack.Length) Array.Resize(ref _stack, 2 * _depth);
        _stack[_depth++] = (state, code);
    }
}
