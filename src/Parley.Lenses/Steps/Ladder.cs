namespace Parley.Lenses;

/// <summary>A numeric issue, step by step, everything else as in a reference package.</summary>
internal sealed class Ladder
{
    private Ladder(CaseModel model, int issue, Settlement[] at, bool isNash)
    {
        (Model, Issue, IsNash) = (model, issue, isNash);
        var values = Array.ConvertAll(at, s => model.Space.Value(s.Package));
        var readings = Array.ConvertAll(
            at, s => Enumerable.Range(0, model.Case.Audiences.Count).Select(a => model.AudienceValue(s, a)).ToArray());
        Values = values;
        Acceptable = Array.ConvertAll(at, s => model.IsFeasible(s) && model.IsAcceptable(s));
        var feasible = Array.ConvertAll(at, model.IsFeasible);
        AcceptableTo = [.. Enumerable.Range(0, model.Space.Parties).Select(p =>
            at.Select((_, k) => feasible[k] && values[k][p] >= model.Space.Floor[p]).ToArray())];
        Steps = Joined(model, values, readings);
    }

    /// <summary>The case, compiled.</summary>
    public CaseModel Model { get; }

    /// <summary>Index of the issue.</summary>
    public int Issue { get; }

    /// <summary>Whether everything else stands as in the Nash solution; else as in the status quo.</summary>
    public bool IsNash { get; }

    /// <summary>By option, what the package is worth by dimension of the space.</summary>
    public long[][] Values { get; }

    /// <summary>By option, whether the package is acceptable.</summary>
    public bool[] Acceptable { get; }

    /// <summary>By party and option, whether the package can be agreed and that party is at its floor.</summary>
    public bool[][] AcceptableTo { get; }

    /// <summary>The steps, upwards; neighbours worth the same are joined.</summary>
    public IReadOnlyList<StepWorth> Steps { get; }

    /// <summary>The ladder of an issue; null where the issue does not arise in the reference package.</summary>
    public static Ladder? Of(CaseModel model, int issue, Settlement reference, bool isNash)
    {
        if (reference.Package[issue] < 0) return null;
        var options = Enumerable.Range(0, model.Space.Options[issue]);
        return new(model, issue, [.. options.Select(o => With(reference, issue, o))], isNash);
    }

    private static Settlement With(Settlement reference, int issue, int option)
    {
        int[] package = [.. reference.Package];
        package[issue] = option;
        return CaseModel.Settle(package);
    }

    private static List<StepWorth> Joined(CaseModel model, long[][] values, decimal[][] readings)
    {
        var steps = new List<StepWorth>();
        for (var k = 1; k < values.Length; k++)
        {
            long[] points = [.. Enumerable.Range(0, model.Space.Parties).Select(p => values[k][p] - values[k - 1][p])];
            decimal[] read = [.. readings[k].Zip(readings[k - 1], (now, before) => now - before)];
            if (steps.Count > 0 && IsAlike(model, steps[^1], points, read)) steps[^1] = steps[^1] with { To = k };
            else steps.Add(new(k - 1, k, points, read));
        }
        return steps;
    }

    // A third of a point lies on no decimal grid, and a straight line of such steps is still straight.
    private static bool IsAlike(CaseModel model, StepWorth one, long[] points, decimal[] readings) =>
        points.Select((value, p) => Math.Abs(value - one.Points[p]) <= model.Grid(p).Slack).All(same => same)
        && readings.Select((value, a) => Math.Abs(value - one.Readings[a]) <= model.AudienceGrid(a).ToPoints(model.AudienceGrid(a).Slack)).All(same => same);
}
