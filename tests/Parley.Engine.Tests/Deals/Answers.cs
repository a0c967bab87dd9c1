using Parley.Engine.Deals;

namespace Parley.Engine.Tests;

/// <summary>The solver's answers, and as texts that can be compared.</summary>
public static class Answers
{
    public static DealAnswer To(DealSpace space, SolverOptions? options = null) =>
        DealSolver.Solve(space, options, TestContext.Current.CancellationToken);

    public static IEnumerable<FrontierPoint> Points(Frontier frontier) => Enumerable.Range(0, frontier.Count).Select(k => frontier[k]);

    /// <summary>
    /// All that does not depend on the order of issues, options and parties: counts, whether a deal exists, ideal, frontiers as
    /// sets of
    /// values, and the solutions that no tie-break chose. <paramref name="value"/> brings values to a common form.
    /// </summary>
    public static string Values(DealAnswer answer, Func<long[], IEnumerable<long>> value)
    {
        string Set(Frontier frontier) => $"within {Written.Row(value(frontier.Within))} "
            + string.Join(" ", Points(frontier).Select(p => Written.Row(value(p.Value))).Order(StringComparer.Ordinal));
        var solutions = answer.Solutions.Where(s => s.Unique).Select(s => $"{s.Kind} {Written.Row(value(s.Point.Value))}");
        return $"""
            packages {answer.Packages}, exists {answer.Exists}, {answer.Acceptable}
            ideal {(answer.Ideal is null ? "none" : Written.Row(value(answer.Ideal)))}
            frontier {Set(answer.Frontier)}
            acceptable {Set(answer.AcceptableFrontier)}
            solutions {string.Join(", ", solutions.Order(StringComparer.Ordinal))}
            """;
    }

    /// <summary>Everything, in order; <paramref name="told"/> brings points to a common form.</summary>
    public static string Whole(DealAnswer answer, Func<FrontierPoint, FrontierPoint>? told = null)
    {
        string Text(FrontierPoint point)
        {
            var p = told is null ? point : told(point);
            return Written.Row(p.Package) + Written.Row(p.Value);
        }
        string List(Frontier frontier) => $"within {Written.Row(frontier.Within)} " + string.Join(" ", Points(frontier).Select(Text));
        return $"""
            packages {answer.Packages}, exists {answer.Exists}, {answer.Acceptable}, ideal {Written.Row(answer.Ideal)}
            frontier {List(answer.Frontier)}
            acceptable {List(answer.AcceptableFrontier)}
            solutions {string.Join(", ", answer.Solutions.Select(s => $"{s.Kind} {Text(s.Point)} {s.Unique} {s.Exact}"))}
            """;
    }
}
