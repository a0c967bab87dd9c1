using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>How the packages that a case names stand against everything else that could be agreed.</summary>
internal static class NamedPackages
{
    /// <summary>Where a named package stands. Scans both frontiers: linear in their points.</summary>
    public static NamedPackageResult Standing(CaseModel model, DealAnswer answer, Package package)
    {
        var settlement = model.Settle(package.Choose);
        var bar = Bar.Over(model, settlement);
        var feasible = model.IsFeasible(settlement);
        string[] refusedBy =
        [
            .. model.RefusingParties(settlement).Select(p => model.Case.Parties[p].Id),
            .. model.BlockingAudiences(settlement).Select(a => model.Case.Audiences[a].Id),
        ];
        var better = feasible ? Better(answer, bar) : null;
        return new(
            package.Id, package.Name, DealFigures.Package(model, settlement), feasible,
            feasible && model.IsAcceptable(settlement), refusedBy,
            feasible ? Efficient(answer.Frontier, bar) : null,
            better is { } at ? DealFigures.Package(model, answer.AcceptableFrontier[at]) : null);
    }

    private static bool? Efficient(Frontier frontier, Bar bar)
    {
        for (var i = 0; i < frontier.Count; i++)
            if (bar.IsClearedBy(frontier, i)) return false;
        return frontier.IsExact ? true : null;
    }

    // The acceptable package that helps most the party it helps least, measured by what that party could gain at all;
    // then the one that helps most in all; then the first.
    private static int? Better(DealAnswer answer, Bar bar)
    {
        int? best = null;
        var (bestLeast, bestSum) = (decimal.MinValue, decimal.MinValue);
        for (var i = 0; i < answer.AcceptableFrontier.Count; i++)
        {
            if (!bar.IsClearedBy(answer.AcceptableFrontier, i)) continue;
            var (least, sum) = bar.Improvement(answer.AcceptableFrontier, i, answer.Ideal!);
            if (least < bestLeast || (least == bestLeast && sum <= bestSum)) continue;
            (best, bestLeast, bestSum) = (i, least, sum);
        }
        return best;
    }
}
