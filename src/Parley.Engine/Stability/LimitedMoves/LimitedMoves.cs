namespace Parley.Engine.Stability;

/// <summary>
/// Limited-move stability L_h (Zagare 1984; Kilgour 1985; Fang, Hipel and Kilgour 1993): each decision maker looks h moves ahead,
/// its own and the others', expects everyone to do so, and moves only if it likes the state where play would end better than
/// staying. L_1 is Nash stability.
/// </summary>
/// <remarks>
/// <para>
/// The order of play. The first mover either stays, and play ends, or moves once. Then the turn goes round in the order of
/// decision makers: each in turn moves once or passes; a pass uses up none of the h moves. Play ends when h moves are made, or
/// when all the others have passed in a row since the last move: nobody moves twice in a row. For two decision makers this is
/// the published definition. For more there is no single one in the literature, and the answers can depend on the order.
/// </para>
/// <para>
/// Ties. A mover that gains nothing stays, or passes. Among equally good moves it makes the one that comes first in state order,
/// which can matter to the others. Joint moves take no part: everybody moves by itself.
/// </para>
/// <para>
/// Found by working backwards from the horizon, over arrays: for each move ahead one pass over the moves, plus (decision makers)²
/// × states. States that share a block are answered together.
/// </para>
/// </remarks>
public static class LimitedMoves
{
    /// <summary>Stability for every horizon from 1 to a depth.</summary>
    /// <param name="conflict">The conflict.</param>
    /// <param name="depth">The longest horizon, in moves; 1 or more.</param>
    /// <param name="cancel">Stops the analysis.</param>
    /// <exception cref="ArgumentOutOfRangeException">The depth is below 1.</exception>
    /// <exception cref="ArgumentException">The conflict's parts do not fit each other; the message says which.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> asked for it.</exception>
    public static LimitedMoveStability Analyze(Conflict conflict, int depth, CancellationToken cancel = default)
    {
        conflict.Check();
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        var stable = new bool[depth][][];
        var ends = AnticipatedEnds.AtHorizon(conflict);
        var saved = ends;
        var savedAt = 0;
        (int From, int Period)? cycle = null;
        for (var h = 1; h <= depth; h++)
        {
            if (cycle is { } known)
            {
                // What lies ahead repeats, so what is stable does too.
                stable[h - 1] = stable[h - 1 - known.Period];
                continue;
            }
            cancel.ThrowIfCancellationRequested();
            var next = ends.OneMoveMore();
            stable[h - 1] = next.Stays;
            // Brent's way to find a cycle: one saved stage, renewed at powers of two; and the last stage, to see a rest at once.
            // Stage h decides stage h + 1 whole, so equal stages are a proof.
            if (next.SameAs(ends)) cycle = (h - 1, 1);
            else if (next.SameAs(saved)) cycle = (savedAt, h - savedAt);
            if ((h & (h - 1)) == 0) (saved, savedAt) = (next, h);
            ends = next;
        }
        return new LimitedMoveStability(stable, cycle);
    }

    /// <summary>How play goes on when a decision maker may move first from a state and all look a number of moves ahead.</summary>
    /// <returns>The moves made, in order; none where it is better off, or as well off, if it stays.</returns>
    /// <param name="conflict">The conflict.</param>
    /// <param name="horizon">How many moves ahead, 1 or more.</param>
    /// <param name="decisionMaker">Who may move first.</param>
    /// <param name="state">Where play begins.</param>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is below 1.</exception>
    /// <remarks>Keeps every stage: horizon × decision makers × states integers.</remarks>
    public static Step[] Play(Conflict conflict, int horizon, int decisionMaker, int state)
    {
        conflict.Check();
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        var n = conflict.DecisionMakers;
        var stages = new AnticipatedEnds[horizon];
        stages[0] = AnticipatedEnds.AtHorizon(conflict);
        for (var h = 1; h < horizon; h++) stages[h] = stages[h - 1].OneMoveMore();
        var path = new List<Step>();
        // Staying ends play for the first to move, as it does for the last who could still answer a move.
        var (mover, passes) = (decisionMaker, n - 2);
        while (path.Count < horizon)
        {
            if (stages[horizon - path.Count - 1].Move(mover, state, passes) is { } to)
            {
                path.Add(new([mover], state, to));
                (state, passes) = (to, 0);
            }
            else
            {
                passes++;
            }
            if (passes >= n - 1) break;
            mover = (mover + 1) % n;
        }
        return [.. path];
    }
}
