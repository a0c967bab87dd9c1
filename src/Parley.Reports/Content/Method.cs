using Parley.Lenses;

namespace Parley.Reports;

/// <summary>How a report's answers were computed, so that somebody else can compute them again.</summary>
public static class Method
{
    /// <summary>The version of this program.</summary>
    public static string Version { get; } = typeof(Method).Assembly.GetName().Version!.ToString(3);

    /// <summary>A paragraph each.</summary>
    public static IReadOnlyList<string> Of(Analysis analysis)
    {
        List<string> method =
        [
            $"Parley {Version} computed everything here from one case file and nothing else. The same file, version and seed ({analysis.Options.Solver.Seed}) give the "
                + "same report, character by character; the seed drives whatever is drawn at random.",
            "The points are the analyst's judgement of what each outcome is worth to each side, on that side's own scale: ten points of one side are not ten of "
                + "another's. Where an answer compares points between sides, it says so. A number that the case gives as a range is taken at its most likely value, "
                + "except where a part says that it draws from the ranges.",
        ];
        if (analysis.Deal is { } deal) method.Add(Deal(deal));
        if (analysis.Talks is { } talks) method.Add(Talks(talks));
        method.Add("Numbers are rounded for reading, never for computing: sums and comparisons are made on whole multiples of a small unit, so that no rounding can turn an answer. "
            + "The same analysis written as JSON has every number unrounded, and every chart as a specification that other programs can draw.");
        return method;
    }

    private static string Talks(TalksResult talks) =>
        $"The talks are simulations: {Say.Count(talks.Runs)} runs between programs that bargain in fixed styles and know their own values only. They tell what those styles come to in "
            + "this case, not what people will do; shares of talks are shares of these runs, in which every combination of styles counts alike.";

    private static string Deal(DealResult deal)
    {
        var frontier = deal.Frontier.Exact && deal.AcceptableFrontier.Exact
            ? "are exact: nothing was left out"
            : $"are known within {Figures.Of(Math.Max(deal.Frontier.Within, deal.AcceptableFrontier.Within))} points: no package beats those shown by more than that for everyone at once";
        var count = deal.Acceptable.Exact
            ? "is exact"
            : $"is an estimate from random draws, between {Say.Count(deal.Acceptable.Low)} and {Say.Count(deal.Acceptable.High)} with 95% confidence";
        var solutions = deal.Solutions.All(s => s.Exact) ? "" : " Solutions marked as best found were not proved best.";
        var verdict = deal.ExistsIsProved ? "is proved" : "could not be proved";
        return $"All {Say.Count(deal.Packages, "package", "packages")} that the case allows were taken into account. The efficient packages {frontier}. The number of acceptable packages {count}. "
            + $"That there is {(deal.Exists ? "a deal" : "no deal")} {verdict}.{solutions}";
    }
}
