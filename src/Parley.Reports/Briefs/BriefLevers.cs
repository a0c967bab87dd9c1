using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>What a party can do to others while there is no deal, and what others can do to it.</summary>
internal static class BriefLevers
{
    public static IEnumerable<Block> Of(Brief brief, CaseWords words)
    {
        var (model, party) = (brief.Model, brief.Model.Case.Parties[brief.Party].Id);
        return
        [
            .. BriefContent.List(
                "What you can do while there is no deal",
                model.Case.Levers.Where(l => l.By == party).Select(l => $"{l.Name} (against {words.Party(l.Against)}): {Costs(l, party, model, words)}{Excludes(l, model.Case)}.")),
            .. BriefContent.List(
                "What can be done to you while there is no deal",
                model.Case.Levers.Where(l => l.Against == party && l.By != party).Select(l => $"{l.Name} (by {words.Party(l.By)}): {Costs(l, party, model, words)}.")),
        ];
    }

    private static string Costs(Lever lever, string party, CaseModel model, CaseWords words)
    {
        // A party that only ranks packages counts no points, here neither.
        var counts = !model.IsOrdinal(model.Case.Parties.IndexOf(party));
        string[] costs =
        [
            .. lever.Costs.Where(c => model.Judgement(c.Amount) != 0 && (counts || c.Id != party)).OrderBy(c => c.Id == party ? 0 : 1)
                .Select(c => Cost(c.Id == party ? "you" : words.Party(c.Id), model.Judgement(c.Amount))),
        ];
        return costs.Length > 0 ? Say.List(costs) : counts ? "costs you nothing" : "you count no points";
    }

    private static string Cost(string whom, decimal amount) => amount > 0 ? $"costs {whom} {Say.Points(amount)}" : $"brings {whom} {Say.Points(-amount)}";

    private static string Excludes(Lever lever, Case @case) =>
        lever.Excludes.Count == 0 ? "" : $"; not together with: {Say.List([.. lever.Excludes.Select(x => @case.Levers[x].Name)])}";
}
