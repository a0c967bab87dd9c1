using System.Numerics;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>The solver's answer in the case's own ids and points.</summary>
internal static class DealFigures
{
    public static DealResult Of(CaseModel model, DealAnswer answer, AnalysisOptions options) => new()
    {
        Exists = answer.Exists,
        ExistsIsProved = answer.Exists || answer.AcceptableFrontier.IsExact,
        Packages = answer.Packages,
        Acceptable = Count(answer.Acceptable, answer.Packages),
        NoDeal = model.ByParty(model.NoDeal),
        Floor = model.ByParty(model.Floor),
        Ideal = answer.Ideal is { } ideal ? model.ByParty(p => model.Points(p, ideal[p])) : model.NoAmounts,
        Frontier = Frontier(model, answer.Frontier, options.PointsListed),
        AcceptableFrontier = Frontier(model, answer.AcceptableFrontier, options.PointsListed),
        Solutions = [.. answer.Solutions.Select(s => new SolutionResult(Name(s.Kind), Package(model, s.Point), s.Exact, s.Unique) { Reached = s.Reached, AtMost = s.AtMost })],
        AdjustedWinner = ItemDivision.Of(model)?.Result,
        Named = [.. model.Case.Packages.Select(p => NamedPackages.Standing(model, answer, p))],
    };

    /// <summary>A package in the case's ids and points.</summary>
    public static PackageResult Package(CaseModel model, FrontierPoint point) => Package(model, CaseModel.Settle(point.Package));

    /// <summary>A settlement in the case's ids and points.</summary>
    public static PackageResult Package(CaseModel model, Settlement settlement) => new(
        model.Decode(settlement),
        model.ByParty(p => model.Value(settlement, p)),
        model.ByParty(p => model.Value(settlement, p) - model.NoDeal(p)));

    private static FrontierResult Frontier(CaseModel model, Frontier frontier, int? most)
    {
        var listed = Spread.Indexes(frontier.Count, most);
        var within = model.ByParty(p => model.Points(p, frontier.Within[p]));
        return new(
            frontier.Count, frontier.IsExact, within.Values.Append(0).Max(), within, listed.Count < frontier.Count,
            [.. listed.Select(at => Package(model, frontier[at]))]);
    }

    private static CountResult Count(AcceptableCount count, BigInteger packages) =>
        new(count.Count, Share(count.Count, packages), count.Exact, count.Low, count.High);

    // Both numbers can be far beyond what a double holds; dropping the same low bits of both keeps their ratio.
    private static double Share(BigInteger part, BigInteger whole)
    {
        const int KeptBits = 1000;
        if (whole.IsZero) return 0;
        var dropped = (int)Math.Max(0, whole.GetBitLength() - KeptBits);
        return (double)(part >> dropped) / (double)(whole >> dropped);
    }

    private static string Name(SolutionKind kind) => kind switch
    {
        SolutionKind.Nash => SolutionNames.Nash,
        SolutionKind.KalaiSmorodinsky => SolutionNames.KalaiSmorodinsky,
        SolutionKind.Egalitarian => SolutionNames.Egalitarian,
        SolutionKind.Utilitarian => SolutionNames.Utilitarian,
        _ => throw new InvalidOperationException($"Unknown solution {kind}."),
    };
}
