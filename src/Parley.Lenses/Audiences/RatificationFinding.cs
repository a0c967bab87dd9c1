using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>What ratification leaves of the packages that suit the parties.</summary>
internal static class RatificationFinding
{
    /// <summary>The finding.</summary>
    public static Finding Of(string lens, Ratification found) => new()
    {
        Lens = lens,
        Verdict = Verdict(found),
        Headline = Headline(found),
        Because =
        [
            .. WinSetSentences.Of(found), .. LostSentences.Of(found), .. LostSentences.OfOptions(found), .. Precision(found),
        ],
        Table = WinSetTable(found),
        Chart = WinSetChart(found),
        Evidence = Evidence.For(found.Model.Case,
        [
            .. found.Model.Blockers.Select(a => found.Model.Case.Audiences[a].Id)
                .SelectMany(id => new[] { $"audiences.{id}.values", $"audiences.{id}.accepts-from" }),
            .. found.LostOptions.Select(o => found.Model.Case.Issues[o.Issue].Id).Distinct()
                .SelectMany(issue => found.Model.Case.Values.Select(s => $"values.{s.Id}.{issue}")),
        ]),
    };

    /// <summary>Where nobody can block.</summary>
    public static Finding Free(string lens, CaseModel model) => new()
    {
        Lens = lens,
        Verdict = "free",
        Headline = $"Ratification forbids nothing: {(model.Case.Audiences.Count == 1 ? "the one audience has no" : $"of {Say.Count(model.Case.Audiences.Count)} audiences, none has a")} least that it accepts.",
    };

    private static string Verdict(Ratification found) => found switch
    {
        { AnythingSuits: false } => "nothing",
        { AnythingPasses: false } => "blocked",
        { AnythingBlocked: true } => "narrowed",
        _ => "free",
    };

    private static string Headline(Ratification found)
    {
        var suiting = found.WinSets.Parties;
        var all = $"{WinSetSentences.InWords(suiting, "package", "packages")} that {WinSetSentences.Suit(found.Model, suiting)}";
        var who = Say.List([.. found.Model.Blockers.Select(a => found.Model.Case.Audiences[a].Name)]);
        switch (Verdict(found))
        {
            case "nothing":
                return "There is nothing to ratify: no package suits the parties even if no audience had a say.";
            case "blocked":
                return $"Ratification blocks every deal: {(found.IsProved ? "none" : "not one that was found")} of {all} gets past {who}.";
            case "free":
                return $"Ratification forbids nothing: {(suiting is { Exact: true, Count.IsOne: true } ? $"the one package that {WinSetSentences.Suit(found.Model, suiting)} gets" : $"all of {all} get")} past {who}.";
        }
        var passing = found.WinSets.Together;
        var through = passing switch
        {
            { Exact: true } => Say.Count(passing.Count),
            { Count.IsZero: true } => "only few",
            _ => $"about {Say.Count(passing.Count)}",
        };
        var narrowed = $"Ratification narrows what can be agreed: of {all}, {through} {(through == "1" ? "gets" : "get")} past {who}";
        return LostSentences.Worth(found) is { } worth
            ? $"{narrowed}, and the best of those that fail would give {worth} than the best that passes."
            : $"{narrowed}.";
    }

    private static IEnumerable<string> Precision(Ratification found)
    {
        if (!found.IsProved) yield return "The efficient packages were found within an error, so that what is called lost is not proved to be lost, nor to be all.";
    }

    private static Table WinSetTable(Ratification found)
    {
        var (model, sets) = (found.Model, found.WinSets);
        List<IReadOnlyList<Cell>> rows =
        [
            .. model.Blockers.Select((a, t) => Row(model.Case.Audiences[a].Name, model.Threshold(a)!.Value, sets.Alone[t])),
        ];
        if (rows.Count > 1) rows.Add(Row("All together", "", sets.Together));
        return new(
            "What each audience lets through of the packages that suit the parties", ["Audience", "Accepts from", "Lets through", "Share"], rows);

        IReadOnlyList<Cell> Row(string name, Cell from, AcceptableCount count) =>
            [name, from, (count.Exact ? "" : "about ") + Say.Count(count.Count), Say.Percent(WinSetSentences.Share(count, sets.Parties))];
    }

    private static Chart? WinSetChart(Ratification found)
    {
        if (found.Model.Blockers.Count == 1 || found.WinSets.Parties.Count.IsZero) return null;
        List<ChartPoint> bars =
        [
            .. found.Model.Blockers.Select((a, t) => Bar(found.Model.Case.Audiences[a].Name, found.WinSets.Alone[t])),
        ];
        bars.Add(Bar("All together", found.WinSets.Together));
        return new(
            ChartKind.Bar, "Share of the packages that suit the parties which each audience lets through", "Audience", "Let through, %",
            [new("Let through", [.. bars.Select((b, at) => b with { X = at })])], []);

        ChartPoint Bar(string name, AcceptableCount count) =>
            new(0, Math.Round((decimal)(100 * WinSetSentences.Share(count, found.WinSets.Parties)), 2), name);
    }
}
