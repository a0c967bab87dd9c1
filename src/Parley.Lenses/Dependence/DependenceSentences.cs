namespace Parley.Lenses;

/// <summary>The steps to who needs whom.</summary>
internal static class DependenceSentences
{
    private const string Rule = "Dependence is the part of a side's best feasible gain over the status quo that it cannot have by "
        + "itself. A side is named when that is at least half and at least a quarter more than for any other; below half for all, "
        + "they are independent.";

    /// <summary>The sentences.</summary>
    public static IEnumerable<string> Of(DependenceView view) =>
    [
        .. view.Parties.Select(p => Reach(view, p)), .. view.Parties.SelectMany(p => p.Single.Select(s => Tried(view, p, s))),
        .. view.Parties.Select(p => Wants.Of(view, p)), .. Held(view),
        .. view.Parties.Where(p => p.LeftOut > 0).Select(p =>
            $"Only the {OwnCourses.MostCombined} most promising attempts of {view.Name(p)} were combined."),
        Rule,
    ];

    private static string Reach(DependenceView view, SelfReliance p)
    {
        var counted = p.Weighed.Gain == 0
            ? "none of that"
            : $"{Say.Number(p.Weighed.Gain)} ({Say.Percent((double)(1 - p.Dependence))})";
        var part = Say.Percent((double)(1 - p.DependenceIfAllSucceed));
        var sure = p.Succeeding.Gain == p.Weighed.Gain
            ? ""
            : $", and {Say.Number(p.Succeeding.Gain)} if every attempt succeeds ({part})";
        return $"{view.Name(p)} could gain {Say.Points(p.BestGain)} at best; by itself it can count on {counted}{sure}.";
    }

    private static string Tried(DependenceView view, SelfReliance p, Trial trial)
    {
        var (issues, attempt) = (view.Model.Case.Issues, trial.Attempt);
        var reaches = Say.List(
            [.. attempt.Reaches.Chosen.Select(c => $"{issues[c.Id].Name} ({InWords.Option(issues[c.Id], c)})")]);
        return $"{view.Name(p)} can try for {reaches} alone, at a cost of {Say.Points(attempt.Costs)} and with a chance of "
            + $"{Say.Percent((double)attempt.Chance)}: that brings {Say.Points(trial.Succeeding)} if it succeeds, "
            + $"{Say.Number(trial.Weighed)} with its chance weighed.";
    }

    private static IEnumerable<string> Held(DependenceView view)
    {
        for (var h = 0; h < view.Held.Length; h++)
        {
            string[] held =
            [
                .. view.Parties.Select((p, at) => (Party: p, Part: view.Held[h][at])).Where(x => x.Part > 0)
                    .Select(x => $"{Say.Percent((double)x.Part)} of the best gain of {view.Name(x.Party)}"),
            ];
            if (held.Length > 0) yield return $"By withholding its consent {view.Model.Name(h)} can keep back {Say.List(held)}.";
        }
    }
}
