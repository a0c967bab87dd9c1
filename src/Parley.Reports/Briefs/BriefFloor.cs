using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>What a party has without a deal, the least it takes, and what it can reach by itself.</summary>
internal static class BriefFloor
{
    public static IEnumerable<Block> Of(Brief brief, CaseWords words)
    {
        var (model, party) = (brief.Model, brief.Party);
        var items = model.IsOrdinal(party) ? Order(model) : model.IsConsentOnly(party) && model.Floor(party) == 0 ? [] : Points(model, party);
        return BriefContent.List("What you have without a deal", [.. items, .. model.Case.Alone.Select(a => Alone(a, model, words))]);
    }

    private static string[] Order(CaseModel model) => [model.StatusQuo is null
        ? "Nothing binds you: you may take any package."
        : "Things stay as they stand now. Take nothing that is worse than that in your order."];

    private static IEnumerable<string> Points(CaseModel model, int party)
    {
        yield return $"Without a deal you have {Say.Points(model.NoDeal(party))}.";
        yield return model.Floor(party) > model.NoDeal(party)
            ? $"Walk away from anything under {Say.Points(model.Floor(party))}."
            : "Walk away from anything that leaves you with less.";
        if (model.Benchmark(party) is { } benchmark) yield return $"Those before you got {Say.Points(benchmark)}. A deal should beat that.";
    }

    private static string Alone(Alone alone, CaseModel model, CaseWords words)
    {
        var reached = string.Join("; ", alone.Reaches.Chosen.Select(c => $"{words.Issue(c.Id)}: {words.Settled(c)}"));
        var (costs, chance) = (model.Judgement(alone.Costs), model.Judgement(alone.Chance));
        var how = chance == 1 ? "" : $"; the chance that it works is {Say.Percent((double)chance)}";
        var price = model.IsOrdinal(model.Case.Parties.IndexOf(alone.Party)) ? "" : costs == 0 ? ", at no cost" : $", which costs you {Say.Points(costs)}";
        return $"By yourself, without anyone's consent, you can bring about {reached}{price}{how}.";
    }
}
