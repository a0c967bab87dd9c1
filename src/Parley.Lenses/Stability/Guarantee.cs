using Parley.Engine.Stability;

namespace Parley.Lenses;

/// <summary>What would keep one party in a package that it would leave, answers that pay those who give them being counted on.</summary>
/// <param name="Party">Index of the party.</param>
/// <param name="StoppedBy">The audiences that stop the package and speak through the party: while they do, nothing keeps it there.</param>
/// <param name="Cost">What leaving would have to cost it, in points; null where its points are only an order, or the package is stopped.</param>
/// <param name="CostIsLeast">Whether no smaller cost would do.</param>
/// <param name="Change">The smallest change of its ordering; null where that was not searched for.</param>
internal sealed record Guarantee(int Party, IReadOnlyList<int> StoppedBy, decimal? Cost, bool CostIsLeast, OrderChange? Change)
{
    // Each improvement is a search of the others' answers.
    private const int MostStates = 5_000;
    private const int MostImprovements = 300;

    /// <summary>What would keep a party in a package.</summary>
    public static Guarantee Of(PackageVerdict verdict, int party)
    {
        var (view, state, model) = (verdict.View, verdict.State, verdict.View.Model);
        var stopping = view.StoppedBy(party, state);
        if (stopping.Count > 0) return new(party, stopping, null, false, null);
        var free = view.Undeterred(Concept.Sequential, party, state);
        if (view.Conflict.States > MostStates || view.Improvements(party, state).Length > MostImprovements)
            return new(party, [], model.IsOrdinal(party) ? null : free.Max(t => view.Gain(party, state, t)), false, null);
        if (model.IsOrdinal(party)) return new(party, [], null, false, InverseAnalysis.SmallestChange(view.Conflict, party, state, Concept.Sequential));
        var values = view.Values(party);
        return new(
            party, [], model.Points(party, InverseAnalysis.LeavingCost(view.Conflict, values, party, state, Concept.Sequential)), true,
            InverseAnalysis.SmallestChange(view.Conflict, party, state, Concept.Sequential, values));
    }
}
