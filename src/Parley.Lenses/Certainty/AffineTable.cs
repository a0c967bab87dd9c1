using Parley.Cases;

namespace Parley.Lenses;

/// <summary>
/// A case whose numbers are sums of its uncertain ones (<see cref="Affinity"/>), as a table: what each number is at the likely values, and
/// how much it moves with each uncertain one. Found by looking at the case with one number at a time at the ends of its range.
/// </summary>
internal sealed class AffineTable
{
    private const double LargestReach = 1e18;
    private readonly List<Func<CaseModel, decimal>> _reads = [];
    private readonly List<int> _owners = [];
    private readonly CaseModel _likely;

    private AffineTable(CaseModel likely) => _likely = likely;

    /// <summary>The model at the likely values.</summary>
    public CaseModel Likely => _likely;

    /// <summary>By number: its likely value in units, the uncertain numbers it moves with, and units per point of each.</summary>
    public (long Likely, int[] Doubts, double[] Slopes)[] Rows { get; private set; } = [];

    /// <summary>By dimension: decimal places of its grid, fine enough for 12 significant digits whatever is drawn.</summary>
    public int[] Decimals { get; private set; } = [];

    /// <summary>Whether totals fit into whole numbers whatever is drawn.</summary>
    public bool Fits { get; private set; }

    /// <summary>The table of a case.</summary>
    /// <param name="likely">The model at the likely values; its status quo shares nothing, and no party has just an order.</param>
    /// <param name="doubts">The uncertain numbers.</param>
    /// <param name="ends">The models with number k at its low end (2k) and at its high end (2k + 1).</param>
    public static AffineTable Of(CaseModel likely, Doubts doubts, CaseModel[] ends)
    {
        var table = new AffineTable(likely);
        table.List();
        table.Fill(doubts, ends);
        return table;
    }

    /// <summary>
    /// The numbers, in this order: points by dimension, issue and option; bonuses by bonus and dimension; written no-deal values; written
    /// walk-aways; thresholds; lever costs by lever and party.
    /// </summary>
    private void List()
    {
        var space = _likely.Space;
        var @case = _likely.Case;
        for (var d = 0; d < space.Dimensions; d++)
            for (var i = 0; i < space.Issues; i++)
                for (var o = 0; o < space.Options[i]; o++)
                {
                    var (dimension, issue, option) = (d, i, o);
                    Add(d, m => m.DimensionPoints(dimension, m.Space.Points[dimension][issue][option]));
                }
        for (var b = 0; b < space.Bonuses.Length; b++)
            for (var d = 0; d < space.Dimensions; d++)
            {
                var (bonus, dimension) = (b, d);
                Add(d, m => m.DimensionPoints(dimension, m.Space.Bonuses[bonus].Points[dimension]));
            }
        foreach (var written in @case.NoDeal) Add(@case.Parties.IndexOf(written.Id), m => m.Judgement(written.Amount));
        foreach (var written in @case.WalkAway) Add(@case.Parties.IndexOf(written.Id), m => m.Judgement(written.Amount));
        for (var t = 0; t < space.Threshold.Length; t++)
        {
            var audience = _likely.Blockers[t];
            Add(space.Parties + t, m => m.Threshold(audience)!.Value);
        }
        foreach (var lever in @case.Levers)
            for (var p = 0; p < space.Parties; p++)
            {
                var party = @case.Parties[p];
                Add(p, m => LeverCosts.Of(m.Case, m.Judgement, lever, party));
            }
    }

    private void Add(int dimension, Func<CaseModel, decimal> read)
    {
        _owners.Add(dimension);
        _reads.Add(read);
    }

    private void Fill(Doubts doubts, CaseModel[] ends)
    {
        var likely = _reads.ConvertAll(read => read(_likely));
        var reach = new double[_likely.Space.Dimensions];
        var moves = new List<(int Doubt, double Slope)>[_reads.Count];
        for (var row = 0; row < _reads.Count; row++)
        {
            moves[row] = [];
            var largest = Math.Abs((double)likely[row]);
            for (var k = 0; k < doubts.All.Count; k++)
            {
                var change = _reads[row](ends[(2 * k) + 1]) - _reads[row](ends[2 * k]);
                if (change == 0) continue;
                moves[row].Add((k, (double)change / (double)(doubts.All[k].Range.High - doubts.All[k].Range.Low)));
                largest += Math.Abs((double)change);
            }
            reach[_owners[row]] += largest;
        }
        Fits = Array.TrueForAll(reach, r => r < LargestReach);
        Decimals = Array.ConvertAll(reach, r => Math.Clamp(11 - (int)Math.Floor(Math.Log10(Math.Max(r, 1e-6))), 0, 17));
        Rows = new (long, int[], double[])[_reads.Count];
        for (var row = 0; row < Rows.Length; row++)
        {
            var unit = Math.Pow(10, Decimals[_owners[row]]);
            Rows[row] = (
                (long)decimal.Round(likely[row] * (decimal)unit),
                [.. moves[row].Select(m => m.Doubt)],
                [.. moves[row].Select(m => m.Slope * unit)]);
        }
    }
}
