namespace Parley.Lenses;

/// <summary>The steps to who needs whom.</summary>
internal static class DependenceSentences
{
    /// <summary>The sentences.</summary>
    public static IEnumerable<string> Of(DependenceView view) =>
    [
        .. view.Parties.Select(p => Reach(view, p)), .. view.Parties.SelectMany(p => p.Single.Select(s => Tried(view, p, s))),
        .. view.Parties.Select(p => Wanted(view, p)), .. Held(view), .. LeftOut(view), Rule,
    ];

    private static string Rule => "Dependence is the part of a side's best feasible gain over the status quo that it cannot have by itself. A side is "
        + "named when that is at least half and at least a quarter more than for any other; below half for all, they are independent.";

    private static string Reach(DependenceView view, SelfReliance p)
    {
        var (name, best) = (view.Name(p), Say.Points(p.BestGain));
        var sure = p.Succeeding.Gain != p.Weighed.Gain
            ? $", and {Say.Number(p.Succeeding.Gain)} if every attempt succeeds ({Say.Percent((double)(1 - p.DependenceIfAllSucceed))})"
            : "";
        return p.Weighed.Gain == 0
            ? $"{name} could gain {best} at best; by itself it can count on none of that{sure}."
            : $"{name} could gain {best} at best; by itself it can count on {Say.Number(p.Weighed.Gain)} "
                + $"({Say.Percent((double)(1 - p.Dependence))}){sure}.";
    }

    private static string Tried(DependenceView view, SelfReliance p, (Attempt Attempt, decimal Weighed, decimal Succeeding) single)
    {
        var (model, attempt) = (view.Model, single.Attempt);
        var reaches = Say.List([.. attempt.Reaches.Chosen.Select(c => $"{model.Case.Issues[c.Id].Name} ({InWords.Option(model.Case.Issues[c.Id], c)})")]);
        return $"{view.Name(p)} can try for {reaches} alone, at a cost of {Say.Points(attempt.Costs)} and with a chance of "
            + $"{Say.Percent((double)attempt.Chance)}: that brings {Say.Points(single.Succeeding)} if it succeeds, {Say.Number(single.Weighed)} with its "
            + "chance weighed.";
    }

    // What a side wants most of each issue, and who must give it.
    private static string Wanted(DependenceView view, SelfReliance p)
    {
        var (model, own) = (view.Model, view.Model.Space.Points[p.Party]);
        var wanted = Enumerable.Range(0, model.Space.Issues).Select(i => (Issue: i, Option: Array.IndexOf(own[i], own[i].Max())))
            .Select(w => (w.Issue, w.Option, Points: own[w.Issue][w.Option] - Standing(model, p.Party, w.Issue))).Where(w => w.Points > 0).ToArray();
        var hands = wanted.GroupBy(w => Givers(view, p, w.Issue, w.Option)).OrderByDescending(g => g.Sum(w => w.Points)).Select((g, at) =>
            $"{Say.Count(g.Count())} lie{(g.Count() == 1 ? "s" : "")} {g.Key} ({(at == 0 ? Say.Points(Sum(g)) : Say.Number(Sum(g)))})");
        return wanted.Length == 0
            ? $"{view.Name(p)} wants no issue settled otherwise by itself."
            : $"{view.Name(p)} wants {Say.Count(wanted.Length, "issue", "issues")} settled otherwise: {Say.List([.. hands])}.";

        decimal Sum(IEnumerable<(int, int, long Points)> all) => model.Points(p.Party, all.Sum(w => w.Points));
    }

    private static long Standing(CaseModel model, int party, int issue) =>
        model.StatusQuo!.Package[issue] is >= 0 and var option ? model.Space.Points[party][issue][option] : 0;

    private static string Givers(DependenceView view, SelfReliance p, int issue, int option)
    {
        var own = view.Model.Case.Parties[p.Party].Id;
        string[] others = [.. Hands.Of(view.Model.Case.Issues[issue], option).Where(id => id != own).Select(id => view.Model.Case.Parties[id].Name)];
        var alone = !Hands.Of(view.Model.Case.Issues[issue], option).Contains(own);
        if (others.Length == 0) return alone ? "in nobody's hands by name" : "in its own hands";
        return alone ? $"with {Say.List(others)}" : $"with both itself and {Say.List(others)}";
    }

    private static IEnumerable<string> Held(DependenceView view)
    {
        for (var h = 0; h < view.Held.Length; h++)
        {
            string[] held = [.. view.Parties.Select((p, at) => (p, Part: view.Held[h][at])).Where(x => x.Part > 0)
                .Select(x => $"{Say.Percent((double)x.Part)} of the best gain of {view.Name(x.p)}")];
            if (held.Length > 0) yield return $"By withholding its consent {view.Model.Case.Parties[h].Name} can keep back {Say.List(held)}.";
        }
    }

    private static IEnumerable<string> LeftOut(DependenceView view) => view.Parties.Where(p => p.LeftOut > 0).Select(p =>
        $"Only the {OwnCourses.MostCombined} most promising attempts of {view.Name(p)} were combined.");
}
