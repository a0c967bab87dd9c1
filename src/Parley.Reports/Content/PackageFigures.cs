using Parley.Lenses;

namespace Parley.Reports;

/// <summary>Figures of one package that both its report and its JSON tell.</summary>
internal static class PackageFigures
{
    /// <summary>Ids of the parties below their floors, then of the audiences below their thresholds.</summary>
    public static IEnumerable<string> RefusedBy(CaseModel model, Settlement settlement) =>
    [
        .. model.RefusingParties(settlement).Select(p => model.Case.Parties[p].Id),
        .. model.BlockingAudiences(settlement).Select(a => model.Case.Audiences[a].Id),
    ];

    /// <summary>What the settling of one issue is worth to a party, in points, before interactions.</summary>
    public static decimal IssuePoints(CaseModel model, Settlement settlement, int party, int issue)
    {
        var units = model.Space.Points[party][issue];
        if (settlement.Shares.TryGetValue(issue, out var shares)) return model.Points(party, shares.Select((share, o) => share * units[o]).Sum());
        return settlement.Package[issue] is >= 0 and var option ? model.Points(party, units[option]) : 0;
    }
}
