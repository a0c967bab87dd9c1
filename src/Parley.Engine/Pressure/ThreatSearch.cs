namespace Parley.Engine.Pressure;

/// <summary>
/// Finds where on a bargaining set's boundary a threat game ends, and threats that lead there. Reusable, not for several
/// threads.
/// </summary>
internal sealed class ThreatSearch
{
    private BargainingSet _set = new();
    private double[] _first = [];
    private double[] _second = [];
    private double[] _payoffs = [];
    private int _rows;
    private int _columns;

    // Below every threat of the first party, above every threat of the second: nothing is asked of them.
    private (int Edge, double Position) _leastForFirst;
    private (int Edge, double Position) _mostForSecond;

    /// <summary>What is agreed.</summary>
    public PayoffPair Agreement { get; private set; }

    /// <summary>Finds the agreement. Allocates only where the games are larger than before, or need mixed threats.</summary>
    public void Find(BargainingSet set, ReadOnlySpan<double> first, ReadOnlySpan<double> second, int rows, int columns)
    {
        var size = rows * columns;
        if (_payoffs.Length < size) (_first, _second, _payoffs) = (new double[size], new double[size], new double[size]);
        first[..size].CopyTo(_first);
        second[..size].CopyTo(_second);
        (_set, _rows, _columns) = (set, rows, columns);
        var (low, high) = (0, set.Edges);
        var position = 0.0;
        while (low < high)
        {
            var edge = (low + high) / 2;
            var reached = Value(edge);
            if (reached < 1) (high, position) = (edge, reached);
            else low = edge + 1;
        }
        var within = low < set.Edges && position > 0;
        Agreement = within ? set.On(low, position) : set[low];
        (_leastForFirst, _mostForSecond) = within ? ((low, position), (low, position)) : ((low - 1, 1), (low, 0));
    }

    /// <summary>
    /// The edges that the agreement is the answer of: one, twice, where it lies within an edge; else the one before its vertex and the one after
    /// it. −1, or how many edges there are: the boundary runs level, or straight down, from there.
    /// </summary>
    public (int Before, int After) Supports => (_leastForFirst.Edge, _mostForSecond.Edge);

    /// <summary>A pure threat of the first party that makes sure of the agreement; −1 where only mixed ones do.</summary>
    public int PureRow()
    {
        var (edge, position) = _leastForFirst;
        if (edge >= 0) Fill(edge);
        var (best, kept) = (-1, double.NegativeInfinity);
        for (var r = 0; r < _rows; r++)
        {
            if (edge >= 0 && MatrixGame.Least(Payoffs, _columns, r) < position - Tolerance()) continue;
            var own = 0.0;
            for (var c = 0; c < _columns; c++) own += _first[r * _columns + c];
            if (own > kept) (best, kept) = (r, own);
        }
        return best;
    }

    /// <summary>A pure threat of the second party that makes sure of the agreement; −1 where only mixed ones do.</summary>
    public int PureColumn()
    {
        var (edge, position) = _mostForSecond;
        if (edge < _set.Edges) Fill(edge);
        var (best, kept) = (-1, double.NegativeInfinity);
        for (var c = 0; c < _columns; c++)
        {
            if (edge < _set.Edges && MatrixGame.Most(Payoffs, _columns, c) > position + Tolerance()) continue;
            var own = 0.0;
            for (var r = 0; r < _rows; r++) own += _second[r * _columns + c];
            if (own > kept) (best, kept) = (c, own);
        }
        return best;
    }

    /// <summary>The first party's chances by threat.</summary>
    public double[] Row()
    {
        if (PureRow() is >= 0 and var row) return Only(row, _rows);
        Fill(_leastForFirst.Edge);
        return MatrixGame.Solve(Payoffs, _rows, _columns).Row;
    }

    /// <summary>The second party's chances by threat.</summary>
    public double[] Column()
    {
        if (PureColumn() is >= 0 and var column) return Only(column, _columns);
        Fill(_mostForSecond.Edge);
        return MatrixGame.Solve(Payoffs, _rows, _columns).Column;
    }

    private ReadOnlySpan<double> Payoffs => _payoffs.AsSpan(0, _rows * _columns);

    /// <summary>How far along an edge the first party can make sure to come.</summary>
    private double Value(int edge)
    {
        Fill(edge);
        return MatrixGame.Value(Payoffs, _rows, _columns);
    }

    private void Fill(int edge)
    {
        for (var k = 0; k < _rows * _columns; k++) _payoffs[k] = _set.Position(edge, new(_first[k], _second[k]));
    }

    private double Tolerance()
    {
        var size = 1.0;
        foreach (var payoff in Payoffs) size = Math.Max(size, Math.Abs(payoff));
        return 10 * MatrixGame.Rounding * size;
    }

    private static double[] Only(int chosen, int count)
    {
        var chances = new double[count];
        chances[chosen] = 1;
        return chances;
    }
}
