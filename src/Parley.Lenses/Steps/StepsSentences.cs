using Parley.Cases;

namespace Parley.Lenses;

/// <summary>What the steps of a numeric issue are worth, in words.</summary>
internal static class StepsSentences
{
    /// <summary>The one sentence that answers the question.</summary>
    public static string Headline(Ladder ladder)
    {
        var (model, issue, interests) = (ladder.Model, ladder.Model.Case.Issues[ladder.Issue], Interests.Of(ladder));
        var sides = Say.List([.. model.Stakeholders.Select(p => Worth(ladder, p)).OfType<string>()]);
        var step = Amount(issue, issue.Range!.Step);
        var crossings = Say.List([.. interests.Crossings.Select(o => Amount(issue, issue.Options[o].Number!.Value))]);
        return interests.Verdict switch
        {
            "indifferent" => $"{issue.Name}: no step is worth anything to anyone (0 points).",
            "crossing" => $"{issue.Name}: interests cross at {crossings}; each step of {step} more is worth {sides}.",
            _ => $"{issue.Name}: each step of {step} more is worth {sides}.",
        };
    }

    /// <summary>The steps that lead to it.</summary>
    public static IEnumerable<string> Because(Ladder ladder)
    {
        var (model, issue) = (ladder.Model, ladder.Model.Case.Issues[ladder.Issue]);
        yield return $"Everything else stands as in the {(ladder.IsNash ? "Nash solution" : "status quo")}.";
        for (var a = 0; a < model.Case.Audiences.Count; a++)
            if (Read(model, a, [.. ladder.Steps.Select(s => s.Readings[a])]) is { } reading) yield return reading;
        foreach (var p in model.Stakeholders.Where(p => ladder.AcceptableTo[p].Contains(false)))
            yield return $"{model.Name(p)} can live with {Where(issue, ladder.AcceptableTo[p])}.";
        yield return $"{(model.Space.Must is null ? "All" : "Enough parties")} can live with {Where(issue, ladder.Acceptable)}"
            + $"{(model.Blockers.Count > 0 ? ", audiences included" : "")}.";
    }

    /// <summary>A number of the issue with its unit.</summary>
    public static string Amount(Issue issue, decimal number) =>
        issue.Range!.Unit is { } unit ? $"{Say.Number(number)} {unit}" : Say.Number(number);

    /// <summary><c>0.5 points more to Russia</c>; null for a side that minds no step.</summary>
    private static string? Worth(Ladder ladder, int party)
    {
        var steps = ladder.Steps.Select(s => ladder.Model.Points(party, s.Points[party])).ToArray();
        var (least, most) = (steps.Min(), steps.Max());
        var name = ladder.Model.Name(party);
        if (least == 0 && most == 0) return null;
        if (least >= 0) return $"{Between(least, most)} more to {name}";
        if (most <= 0) return $"{Between(-most, -least)} less to {name}";
        return $"between {Say.Number(-least)} less and {Say.Points(most)} more to {name}";
    }

    private static string Between(decimal least, decimal most) =>
        least == most ? Say.Points(least) : $"between {Say.Number(least)} and {Say.Points(most)}";

    private static string? Read(CaseModel model, int audience, decimal[] steps)
    {
        if (Array.TrueForAll(steps, s => s == 0)) return null;
        var (least, most, weight) = (steps.Min(), steps.Max(), model.Judgement(model.Case.Audiences[audience].Weight));
        var worth = least == most ? Say.Points(least) : $"between {Say.Number(least)} and {Say.Points(most)}";
        return $"To {model.Case.Audiences[audience].Name} each step is worth {worth}, which counts with a weight of "
            + $"{Say.Number(weight)}.";
    }

    private static string Where(Issue issue, bool[] holds)
    {
        if (!holds.Contains(true)) return "none of it";
        var spans = new List<string>();
        for (var from = 0; from < holds.Length; from++)
        {
            if (!holds[from]) continue;
            var to = from;
            while (to + 1 < holds.Length && holds[to + 1]) to++;
            spans.Add(from == to ? Amount(issue, issue.Options[from].Number!.Value)
                : $"{Say.Number(issue.Options[from].Number!.Value)} to {Amount(issue, issue.Options[to].Number!.Value)}");
            from = to;
        }
        return holds.Contains(false) ? $"{Say.List(spans)}" : $"any value, {spans[0]}";
    }
}
