namespace Parley.Lenses;

/// <summary>How much can be agreed, how much of it is efficient, and what audiences take away.</summary>
internal static class Zone
{
    // Every point has to be unfolded to be shown to the audiences.
    private const int MostUnfolded = 10_000;

    public static IEnumerable<string> Of(DealView view)
    {
        if (view.Deal.Packages.IsZero) yield break;
        var (count, packages) = (view.Deal.Acceptable, view.Deal.Packages);
        var all = Say.Count(packages, "package", "packages");
        yield return count switch
        {
            { Exact: true, Count.IsZero: true } => $"Of {all}, none is acceptable.",
            { Exact: true } when count.Count == packages =>
                packages.IsOne ? "The only package is acceptable." : $"All {all} are acceptable.",
            { Exact: true } =>
                $"Of {all}, {Say.Count(count.Count)} ({Say.Percent(count.Share)}) {(count.Count.IsOne ? "is" : "are")} acceptable.",
            _ => $"Of {all}, about {Say.Count(count.Count)} ({Say.Percent(count.Share)}) are acceptable; this is an estimate, "
                + $"with 95% confidence between {Say.Count(count.Low)} and {Say.Count(count.High)}.",
        };
        yield return Efficient(view);
        if (InAll(view) is { } inAll) yield return inAll;
        foreach (var sentence in Blocked(view)) yield return sentence;
    }

    private static string Efficient(DealView view)
    {
        var (all, acceptable) = (view.Deal.Frontier, view.Deal.AcceptableFrontier);
        var efficient = $"{(all.Exact ? "" : "At least ")}{Say.Count(all.Count, "package is", "packages are")} efficient: "
            + "no other is better for one party without being worse for another (packages worth the same to everyone count once).";
        return acceptable.Count == 0 || view.Deal.Acceptable.Count == view.Deal.Packages
            ? efficient
            : $"{efficient} Among the acceptable ones, {(acceptable.Exact ? "" : "at least ")}{Say.Count(acceptable.Count, "is", "are")}.";
    }

    /// <summary>What every package of the acceptable frontier changes in the same way; null where that is nothing or cannot be told.</summary>
    private static string? InAll(DealView view)
    {
        var points = view.Deal.AcceptableFrontier;
        if (!points.Exact || points.Truncated || points.Count < 2 || points.Count != points.Points.Count) return null;
        var first = points.Points[0].Choose;
        var shared = view.Case.Issues
            .Where(i => first.Chosen.Find(i.Id) is { } chosen && (view.Case.StatusQuo is not { } now || !Equals(now.Chosen.Find(i.Id), chosen)))
            .Where(i => points.Points.All(p => Equals(p.Choose.Chosen.Find(i.Id), first.Chosen.Find(i.Id))))
            .Select(i => $"{i.Name} ({InWords.Settled(i, first)})").ToArray();
        return shared.Length == 0 ? null : $"Every one of those {Say.Count(points.Count)} has {Say.List(shared)}.";
    }

    private static IEnumerable<string> Blocked(DealView view)
    {
        var (model, frontier) = (view.Model, view.Answer.Frontier);
        if (model.Blockers.Count == 0) yield break;
        var seen = Spread.Indexes(frontier.Count, MostUnfolded);
        Settlement[] suiting =
        [
            .. seen.Select(i => CaseModel.Settle(frontier[i].Package)).Where(model.SuitsParties),
        ];
        var of = Say.Count(suiting.Length, "efficient package that suits", "efficient packages that suit")
            + (seen.Count == frontier.Count ? " the parties" : $" the parties, found among {Say.Count(seen.Count)} spread evenly");
        foreach (var a in model.Blockers)
        {
            var blocked = suiting.Count(s => model.BlockingAudiences(s).Contains(a));
            var all = blocked == suiting.Length;
            if (blocked > 0)
                yield return all && suiting.Length == 1 && seen.Count == frontier.Count
                    ? $"The only efficient package that suits the parties is blocked by {view.Case.Audiences[a].Name}."
                    : $"Of {of}, {(all ? "every one" : Say.Count(blocked))} {(all || blocked == 1 ? "is" : "are")} "
                        + $"blocked by {view.Case.Audiences[a].Name}.";
        }
    }
}
