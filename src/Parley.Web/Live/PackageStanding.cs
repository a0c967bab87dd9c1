using Parley.Cases;
using Parley.Lenses;
using Parley.Reports;

namespace Parley.Web;

/// <summary>How one package stands.</summary>
internal static class PackageStanding
{
    /// <summary>Where a package stands.</summary>
    /// <param name="model">The case, compiled.</param>
    /// <param name="deal">What the deal lens found.</param>
    /// <param name="choose">The package.</param>
    /// <param name="named">How it compares, where it is one of the case's; null: it is a point of the chart, and nothing feasible beats it or it is told without.</param>
    /// <param name="place">Where the chart shows it.</param>
    public static PackageBody Of(CaseModel model, DealResult deal, Choice choose, NamedPackageResult? named, double[]? place)
    {
        var of = model.Case;
        var settlement = model.Settle(choose);
        var (unsettled, broken) = (model.Unsettled(settlement), model.BrokenRules(settlement));
        var feasible = unsettled.Count == 0 && broken.Count == 0;
        string[] refusedBy = [.. model.RefusingParties(settlement).Select(p => of.Parties[p].Name), .. model.BlockingAudiences(settlement).Select(a => of.Audiences[a].Name)];
        var values = model.ByParty(p => model.Value(settlement, p));
        return new(
            PackageChoice.Write(model.Decode(settlement)), values, model.ByParty(p => model.Value(settlement, p) - model.NoDeal(p)),
            [.. of.Audiences.Select((a, i) => new AudienceBody(a.Id, a.Name, a.Party, model.AudienceValue(settlement, i), model.Threshold(i)))],
            feasible, feasible && model.IsAcceptable(settlement), named?.Efficient, refusedBy,
            [.. unsettled.Select(i => of.Issues[i].Id)], [.. broken.Select(r => of.Rules[r].Because ?? "The case's rules forbid this combination.")],
            Standing(of, feasible, unsettled, broken, refusedBy, named, new(of)),
            named?.Better is { } better ? PackageChoice.Write(better.Choose) : null,
            [.. Enumerable.Range(0, of.Issues.Count).Where(i => model.Space.Arises(i, settlement.Package)).Select(i => of.Issues[i].Id)], place);
    }

    private static string Standing(
        Case of, bool feasible, IReadOnlyList<int> unsettled, IReadOnlyList<int> broken, string[] refusedBy, NamedPackageResult? named, CaseWords words)
    {
        if (feasible && named is not null) return Sentence(DealAnswers.Standing(named, words));
        if (feasible) return refusedBy.Length == 0 ? "Acceptable." : $"Refused by {Say.List(refusedBy)}.";
        if (broken.Count > 0) return of.Rules[broken[0]].Because is { } because ? $"This cannot be: {because}." : "This cannot be: the case's rules forbid the combination.";
        return $"Not complete: {Say.List([.. unsettled.Take(4).Select(i => of.Issues[i].Name)])} {(unsettled.Count == 1 ? "is" : "are")} not settled.";
    }

    private static string Sentence(string clause) => char.ToUpperInvariant(clause[0]) + clause[1..];
}
