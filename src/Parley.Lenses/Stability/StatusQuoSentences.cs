using Parley.Engine.Stability;

namespace Parley.Lenses;

/// <summary>Which packages that hold can come of the status quo, and by what moves.</summary>
internal sealed class StatusQuoSentences(StabilityView view, Func<int, string> describe)
{
    private const int MostPaths = 3;
    private const int MostSteps = 4;

    /// <summary>The sentences; one that says so where there is no status quo.</summary>
    public IEnumerable<string> All()
    {
        if (view.StatusQuo is not { } quo)
        {
            yield return "What can come of the status quo is not told: the case has none among these packages.";
            yield break;
        }
        if (view.Stable.IsEquilibrium(Concept.Nash, quo))
            yield return "The status quo is one of those that nobody gains by leaving.";
        var (gaining, any) = (view.FromStatusQuo(improving: true), view.FromStatusQuo(improving: false)!);
        var concept = view.Stable.Equilibria(Concept.Nash).Any() ? Concept.Nash : Concept.Sequential;
        int[] resting = [.. view.Stable.Equilibria(concept).Where(s => s != quo)];
        if (resting.Length == 0) yield break;
        var which = concept == Concept.Nash ? "that nobody gains by leaving" : "that credible answers hold";
        var reached = resting.Count(any.IsReachable);
        var freely = gaining is null ? 0 : resting.Count(gaining.IsReachable);
        yield return resting.Length == 1
            ? $"From the status quo, the one other package {which} {(reached == 1 ? "can" : "cannot")} be reached{Freely(gaining is not null, freely, reached)}."
            : $"From the status quo, {(reached == resting.Length ? "every one" : reached == 0 ? "none" : Say.Count(reached))} of "
                + $"{Say.Count(resting.Length)} other packages {which} can be reached{Freely(gaining is not null, freely, reached)}.";
        foreach (var state in Ways(gaining, MostPaths)) yield return $"The way to {describe(state)}: {Way(gaining!.PathTo(state)!)}. Each step betters those who take it.";
        foreach (var state in Ways(any, freely == 0 ? MostPaths : 1, but: gaining)) yield return $"The way to {describe(state)}: {Way(any.PathTo(state)!)}. {Losing(any.PathTo(state)!)}";

        IEnumerable<int> Ways(StatusQuoAnalysis? found, int most, StatusQuoAnalysis? but = null) => found is null ? []
            : found.Reachable.Where(s => s != quo && view.Stable.IsEquilibrium(concept, s) && but?.IsReachable(s) != true).Take(most);
    }

    private static string Freely(bool told, int freely, int reached)
    {
        if (!told || reached == 0) return "";
        if (freely == reached) return $", {(reached == 1 ? "" : "each ")}by moves that better those who make them";
        return freely == 0 ? ", but only if somebody moves to where it gains nothing" : $", {Say.Count(freely)} of them by moves that each better those who make them";
    }

    private string Way(Step[] path) => string.Join("; then ", path.Take(MostSteps).Select(s => $"{MoveWords.Who(view, s.Movers)} would {MoveWords.Does(view, s.Movers, s.From, s.To)}"))
        + (path.Length > MostSteps ? $"; and so on in {Say.Count(path.Length, "move", "moves")}" : "");

    private string Losing(Step[] path)
    {
        int[] losing = [.. path.SelectMany(s => s.Movers.Where(m => view.Conflict.Rank[m][s.To] < view.Conflict.Rank[m][s.From])).Distinct()];
        return losing.Length == 0 ? "Nobody moves to its own loss." : $"{Say.List([.. losing.Select(view.Model.Name)])} would move to {(losing.Length == 1 ? "its" : "their")} own loss on the way.";
    }
}
