using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>Which packages and options ratification costs, in words.</summary>
internal static class LostSentences
{
    private const int MostOptions = 6;

    /// <summary>How many efficient packages are lost, and the best of them against the best that is left.</summary>
    public static IEnumerable<string> Of(Ratification found)
    {
        if (found.Efficient.Suiting == 0) yield break;
        var suit = $"{(found.Efficient.Suiting == 1 ? "suits" : "suit")} {(found.Model.Space.Must is null ? "the parties" : "enough parties")}";
        var efficient = $"{Say.Count(found.Efficient.Suiting, "efficient package", "efficient packages")} that {suit}";
        yield return found.Efficient switch
        {
            (1, 1) => $"The only efficient package that {suit} is lost.",
            (_, 0) => $"None of {efficient} is lost.",
            var (all, lost) when all == lost => $"Every one of {efficient} is lost.",
            var (_, lost) => $"Of {efficient}, {Say.Count(lost, "is", "are")} lost.",
        };
        if (found.BestLost is not { } best) yield break;
        var (model, settlement) = (found.Model, CaseModel.Settle(best.Package));
        var package = DealFigures.Package(model, best);
        var blockers = Say.List([.. model.BlockingAudiences(settlement).Select(a => model.Case.Audiences[a].Name)]);
        yield return $"The best of the lost gives {InWords.Worth(model, package)}, and is blocked by {blockers}. Best is the one whose smallest "
            + "gain, as a share of the most that party could gain if no audience had a say, is largest.";
        if (found.BestKept is not { } kept) yield break;
        var left = DealFigures.Package(model, kept);
        yield return $"The best that passes, by the same measure, gives {InWords.Worth(model, left)}; the lost one differs in "
            + $"{InWords.Differences(model.Case.Issues, package.Choose, left.Choose)}.";
    }

    /// <summary>The options that are lost with every package that has them.</summary>
    public static IEnumerable<string> OfOptions(Ratification found)
    {
        foreach (var lost in found.LostOptions.Take(MostOptions))
            yield return $"{Option(found, lost)} is taken off the table: {Share(found, lost)} it, and no package with it that suits the parties "
                + $"gets past {Blockers(found, lost)}.";
        if (found.LostOptions.Count > MostOptions)
            yield return $"So it goes with {Say.List([.. found.LostOptions.Skip(MostOptions).Select(lost => Option(found, lost))])}.";
    }

    /// <summary>What the best lost package would give more, or less, than the best that passes; null where there are not both.</summary>
    public static string? Worth(Ratification found)
    {
        if (found is not { BestLost: { } lost, BestKept: { } kept }) return null;
        var model = found.Model;
        var differences = model.Stakeholders.Select(p => (model.Case.Parties[p].Name, By: model.Points(p, lost.Value[p] - kept.Value[p])))
            .Where(d => d.By != 0).ToArray();
        return differences.Length == 0 ? null : Say.List([.. differences.Select((d, at) =>
            $"{d.Name} {(at == 0 ? Say.Points(Math.Abs(d.By)) : Say.Number(Math.Abs(d.By)))} {(d.By > 0 ? "more" : "less")}")]);
    }

    private static string Option(Ratification found, LostOption lost)
    {
        var issue = found.Model.Case.Issues[lost.Issue];
        return ReadWords.Option(issue, issue.Options[lost.Option]);
    }

    private static string Share(Ratification found, LostOption lost)
    {
        var all = found.Efficient.Suiting;
        if (lost.Packages == all)
            return all == 1 ? "the only efficient package that suits the parties has" : $"all {Say.Count(all)} efficient packages that suit the parties have";
        return $"{Say.Count(lost.Packages)} of {Say.Count(all)} efficient packages that suit the parties {(lost.Packages == 1 ? "has" : "have")}";
    }

    private static string Blockers(Ratification found, LostOption lost) => lost.Blockers.Count == 0
        ? "the audiences together"
        : Say.List([.. lost.Blockers.Select(a => found.Model.Case.Audiences[a].Name)], "or");
}
