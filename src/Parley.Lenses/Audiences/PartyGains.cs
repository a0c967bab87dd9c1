using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>
/// Gains over no deal as shares of the most each party could gain if no audience had a say, so that packages that are ratified and
/// packages that are not can be compared on one scale.
/// </summary>
internal sealed class PartyGains
{
    private readonly CaseModel _model;
    private readonly (int Party, long Most)[] _gainers;

    private PartyGains(CaseModel model, (int, long)[] gainers) => (_model, _gainers) = (model, gainers);

    /// <summary>The scale that the efficient packages which suit the parties make.</summary>
    public static PartyGains Over(CaseModel model, Frontier frontier, IReadOnlyList<int> suiting)
    {
        var most = new List<(int, long)>();
        foreach (var party in model.Stakeholders)
        {
            var best = long.MinValue;
            foreach (var i in suiting) best = Math.Max(best, frontier.Value(i, party));
            if (suiting.Count > 0 && best > model.Space.NoDeal[party]) most.Add((party, best - model.Space.NoDeal[party]));
        }
        return new(model, [.. most]);
    }

    /// <summary>The point with the largest smallest share, then the largest sum of shares, then the first; −1 where there is none.</summary>
    public int Best(Frontier frontier, IEnumerable<int> among)
    {
        var best = -1;
        var (bestLeast, bestSum) = (decimal.MinValue, decimal.MinValue);
        foreach (var i in among)
        {
            var (least, sum) = (decimal.MaxValue, 0m);
            foreach (var (party, most) in _gainers)
            {
                var share = (decimal)(frontier.Value(i, party) - _model.Space.NoDeal[party]) / most;
                (least, sum) = (Math.Min(least, share), sum + share);
            }
            if (best >= 0 && (least < bestLeast || (least == bestLeast && sum <= bestSum))) continue;
            (best, bestLeast, bestSum) = (i, least, sum);
        }
        return best;
    }
}
