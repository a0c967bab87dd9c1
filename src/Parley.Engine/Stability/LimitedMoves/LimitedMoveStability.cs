namespace Parley.Engine.Stability;

/// <summary>Which states are stable when all look a limited number of moves ahead, for every horizon up to a depth.</summary>
public sealed class LimitedMoveStability
{
    private readonly bool[][][] _stable;

    /// <summary>From <c>[horizon − 1][decision maker][state]</c>, and a cycle proven from some horizon on, if any was.</summary>
    internal LimitedMoveStability(bool[][][] stable, (int From, int Period)? cycle)
    {
        _stable = stable;
        if (cycle is not { } proven) return;
        // Horizons after `From` repeat. They may repeat sooner than the play behind them, and from an earlier horizon.
        var period = Enumerable.Range(1, proven.Period).First(p =>
            proven.Period % p == 0 && Enumerable.Range(proven.From + 1, proven.Period - p).All(h => Same(h, h + p)));
        var from = proven.From + 1;
        while (from > 1 && Same(from - 1, from - 1 + period)) from--;
        Repeats = (from, period);
    }

    /// <summary>The longest horizon.</summary>
    public int Depth => _stable.Length;

    /// <summary>How many states.</summary>
    public int States => _stable[0][0].Length;

    /// <summary>How many decision makers.</summary>
    public int DecisionMakers => _stable[0].Length;

    /// <summary>
    /// The smallest horizon from which what is stable comes back again and again, for ever, and after how many moves more; null if
    /// that does not show within the depth.
    /// </summary>
    public (int From, int Period)? Repeats { get; }

    /// <summary>
    /// The smallest horizon from which nothing changes any more, however far they look: what is stable there is stable
    /// nonmyopically (Brams and Wittman 1981; Kilgour 1984). Null if it never settles, or not within the depth.
    /// </summary>
    public int? SettlesAt => Repeats is { Period: 1, From: var from } ? from : null;

    /// <summary>Whether a state is stable for a decision maker.</summary>
    /// <param name="horizon">1 to <see cref="Depth"/>.</param>
    /// <param name="decisionMaker">The decision maker.</param>
    /// <param name="state">The state.</param>
    public bool IsStable(int horizon, int decisionMaker, int state) => _stable[horizon - 1][decisionMaker][state];

    /// <summary>Whether a state is stable for every decision maker.</summary>
    public bool IsEquilibrium(int horizon, int state) => Array.TrueForAll(_stable[horizon - 1], of => of[state]);

    /// <summary>The states stable for a decision maker, ascending.</summary>
    public IEnumerable<int> Stable(int horizon, int decisionMaker) =>
        Enumerable.Range(0, States).Where(s => IsStable(horizon, decisionMaker, s));

    /// <summary>The equilibria, ascending.</summary>
    public IEnumerable<int> Equilibria(int horizon) => Enumerable.Range(0, States).Where(s => IsEquilibrium(horizon, s));

    private bool Same(int horizon, int other) => _stable[horizon - 1].Zip(_stable[other - 1]).All(s => s.First.AsSpan().SequenceEqual(s.Second));
}
