namespace Parley.Engine.Pressure;

/// <summary>
/// A zero-sum game as a linear program, solved by the simplex method on a dense tableau with Bland's rule (1977), which cannot
/// cycle.
/// </summary>
internal sealed class MatrixProgram
{
    private const double Zero = 1e-11;
    private const int MostPivots = 100_000;
    private readonly int _rows;
    private readonly int _columns;
    private readonly int _width;
    private readonly double[] _tableau;
    private readonly int[] _basis;

    // Payoffs moved into 1 … 2, so that the value is positive: the largest sum of y with payoffs · y ≤ 1 is then one over the
    // value.
    private MatrixProgram(ReadOnlySpan<double> payoffs, int rows, int columns, double least, double range)
    {
        (_rows, _columns, _width) = (rows, columns, columns + rows + 1);
        _tableau = new double[(rows + 1) * _width];
        _basis = new int[rows];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++) _tableau[r * _width + c] = (payoffs[r * columns + c] - least) / range + 1;
            _tableau[r * _width + columns + r] = 1;
            _tableau[r * _width + _width - 1] = 1;
            _basis[r] = columns + r;
        }
        Array.Fill(_tableau, -1, rows * _width, columns);
    }

    /// <summary>Solves a game that has no pure saddle point.</summary>
    public static MatrixGameSolution Solve(ReadOnlySpan<double> payoffs, int rows, int columns)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var payoff in payoffs) (least, most) = (Math.Min(least, payoff), Math.Max(most, payoff));
        var program = new MatrixProgram(payoffs, rows, columns, least, most - least);
        for (var pivots = 0; pivots < MostPivots && program.Entering() is >= 0 and var entering; pivots++)
            program.Pivot(entering);
        return Proved(payoffs, rows, columns, program.Row(), program.Column());
    }

    private static MatrixGameSolution Proved(ReadOnlySpan<double> payoffs, int rows, int columns, double[] mine, double[] theirs)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var c = 0; c < columns; c++)
        {
            var sum = 0.0;
            for (var r = 0; r < rows; r++) sum += mine[r] * payoffs[r * columns + c];
            low = Math.Min(low, sum);
        }
        for (var r = 0; r < rows; r++)
        {
            var sum = 0.0;
            for (var c = 0; c < columns; c++) sum += theirs[c] * payoffs[r * columns + c];
            high = Math.Max(high, sum);
        }
        return new((low + high) / 2, mine, theirs, Math.Max(0, high - low));
    }

    private int Entering()
    {
        for (var c = 0; c < _width - 1; c++)
            if (_tableau[_rows * _width + c] < -Zero) return c;
        return -1;
    }

    private void Pivot(int entering)
    {
        var leaving = -1;
        var least = double.PositiveInfinity;
        for (var r = 0; r < _rows; r++)
        {
            var factor = _tableau[r * _width + entering];
            if (factor <= Zero) continue;
            var ratio = _tableau[r * _width + _width - 1] / factor;
            if (ratio > least || (ratio == least && leaving >= 0 && _basis[r] > _basis[leaving])) continue;
            (leaving, least) = (r, ratio);
        }
        var pivot = _tableau.AsSpan(leaving * _width, _width);
        var by = pivot[entering];
        foreach (ref var entry in pivot) entry /= by;
        for (var r = 0; r <= _rows; r++)
        {
            var row = _tableau.AsSpan(r * _width, _width);
            var factor = row[entering];
            if (r == leaving || factor == 0) continue;
            for (var c = 0; c < _width; c++) row[c] -= factor * pivot[c];
        }
        _basis[leaving] = entering;
    }

    private double[] Column()
    {
        var chances = new double[_columns];
        for (var r = 0; r < _rows; r++)
            if (_basis[r] < _columns) chances[_basis[r]] = _tableau[r * _width + _width - 1];
        return Normalised(chances);
    }

    // The row player's chances are the prices of the constraints.
    private double[] Row() => Normalised(_tableau.AsSpan(_rows * _width + _columns, _rows).ToArray());

    private static double[] Normalised(double[] chances)
    {
        var sum = 0.0;
        for (var k = 0; k < chances.Length; k++) sum += chances[k] = Math.Max(0, chances[k]);
        for (var k = 0; k < chances.Length; k++) chances[k] /= sum;
        return chances;
    }
}
