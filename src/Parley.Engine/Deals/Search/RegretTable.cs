using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Parley.Engine.Deals;

/// <summary>
/// For four weighted sums of values at once: the most that any feasible package reaches, and what each choice of each step takes from
/// that for good, given the choices before it.
/// </summary>
/// <remarks>
/// A package's sums are the most less the regrets of its choices, exactly but for rounding. One elimination, in floating point; cost: plan
/// entries times choices. Source: mini-bucket heuristics (Dechter and Rish 2003), here with whole buckets.
/// </remarks>
internal sealed class RegretTable(SearchPlan plan)
{
    private readonly Vector256<double>[] _messages = new Vector256<double>[plan.Entries];
    private readonly Vector256<double>[] _bases = new Vector256<double>[plan.Steps.Max(s => s.Classes)];

    /// <summary>The regret of a choice, by place of the choice (step's first, then entry by entry).</summary>
    public Vector256<double>[] Regrets { get; } = new Vector256<double>[plan.Cells];

    /// <summary>The most of each sum; −∞ where nothing is feasible.</summary>
    public Vector256<double> Most { get; private set; }

    /// <summary>Fills the table.</summary>
    /// <param name="options">The four sums by place of the option.</param>
    /// <param name="bonuses">The four sums by bonus.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(Vector256<double>[] options, Vector256<double>[] bonuses)
    {
        var most = Vector256<double>.Zero;
        var never = Vector256.Create(double.NegativeInfinity);
        var steps = plan.Steps;
        for (var s = steps.Length - 1; s >= 0; s--)
        {
            var step = steps[s];
            var places = step.Places;
            var cell = step.FirstCell;
            for (var entry = 0; entry < step.Entries; entry++)
            {
                for (var c = 0; c < step.Classes; c++) _bases[c] = Base(step, (entry * step.Classes) + c, bonuses);
                var best = never;
                for (var k = 0; k < places.Length; k++)
                {
                    var value = _bases[step.ClassOf[k]];
                    if (places[k] >= 0) value += options[places[k]];
                    Regrets[cell + k] = value;
                    best = Vector256.ConditionalSelect(Vector256.GreaterThan(value, best), value, best);
                }
                // Where nothing is feasible this is not a number, which no search accepts.
                for (var k = 0; k < places.Length; k++) Regrets[cell + k] = best - Regrets[cell + k];
                _messages[step.FirstEntry + entry] = best;
                cell += places.Length;
            }
            if (step.Separator.Length == 0) most += _messages[step.FirstEntry];
        }
        Most = most;
    }

    private Vector256<double> Base(SearchStep step, int at, Vector256<double>[] bonuses)
    {
        if (!step.Allowed[at]) return Vector256.Create(double.NegativeInfinity);
        var sum = Vector256<double>.Zero;
        foreach (var bonus in step.Due[at]) sum += bonuses[bonus];
        var children = step.Children;
        for (var k = 0; k < children.Length; k++)
            sum += _messages[plan.Steps[children[k]].FirstEntry + step.ChildEntries[(at * children.Length) + k]];
        return sum;
    }
}
