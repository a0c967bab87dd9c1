namespace Parley.Lenses;

/// <summary>In whose hands lies what a party wants most of each issue.</summary>
internal static class Wants
{
    /// <summary><c>Ann wants 3 issues settled otherwise: 2 lie with Bob (12 points) and 1 lies in its own hands (1)</c>.</summary>
    public static string Of(DependenceView view, SelfReliance party)
    {
        var (model, own, name) = (view.Model, view.Model.Space.Points[party.Party], view.Name(party));
        var wanted = Enumerable.Range(0, model.Space.Issues)
            .Select(i => (Issue: i, Option: Array.IndexOf(own[i], own[i].Max())))
            .Select(w => (
                Hands: In(model, party.Party, w.Issue, w.Option), Points: own[w.Issue][w.Option] - Standing(model, own, w.Issue)))
            .Where(w => w.Points > 0).ToArray();
        if (wanted.Length == 0) return $"{name} wants no issue settled otherwise by itself.";
        var hands = wanted.GroupBy(w => w.Hands).OrderByDescending(g => g.Sum(w => w.Points)).Select((g, at) =>
        {
            var points = model.Points(party.Party, g.Sum(w => w.Points));
            return $"{Say.Count(g.Count(), "lies", "lie")} {g.Key} ({(at == 0 ? Say.Points(points) : Say.Number(points))})";
        });
        return $"{name} wants {Say.Count(wanted.Length, "issue", "issues")} settled otherwise: {Say.List([.. hands])}.";
    }

    private static long Standing(CaseModel model, long[][] own, int issue) =>
        model.StatusQuo!.Package[issue] is >= 0 and var option ? own[issue][option] : 0;

    private static string In(CaseModel model, int party, int issue, int option)
    {
        var (givers, own) = (Hands.Of(model.Case.Issues[issue], option), model.Case.Parties[party].Id);
        string[] others = [.. givers.Where(id => id != own).Select(id => model.Case.Parties[id].Name)];
        var joined = string.Join(" and ", others);
        if (givers.Contains(own)) return others.Length == 0 ? "in its own hands" : $"with itself and {joined}";
        return others.Length == 0 ? "in nobody's hands by name" : $"with {joined}";
    }
}
