using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>The working behind the deal lens's answers: counts, what each party needs, solutions and named packages side by side.</summary>
internal static class DealWorking
{
    public static IEnumerable<Block> Of(DealResult deal, Case of, CaseWords words)
    {
        yield return new Block.Heading("The working");
        yield return new Block.Paragraph(Counts(deal));
        if (deal.NoDeal.Keys.Any(words.HasStake)) yield return Parties(deal, words);
        if (deal.Solutions.Count > 0) foreach (var block in Solutions(deal, of, words)) yield return block;
        if (deal.Named.Count > 0) yield return Named(deal, words);
    }

    private static string Counts(DealResult deal)
    {
        var acceptable = deal.Acceptable;
        var share = acceptable.Count.IsZero ? "" : $" ({Say.Percent(acceptable.Share)})";
        var count = acceptable.Exact
            ? $"{(acceptable.Count.IsZero ? "none is" : Say.Count(acceptable.Count, "is", "are"))} acceptable{share}"
            : $"about {Say.Count(acceptable.Count)} are acceptable{share}, between {Say.Count(acceptable.Low)} and {Say.Count(acceptable.High)}";
        var frontier = deal.Frontier.Exact
            ? $"{Say.Count(deal.Frontier.Count, "is", "are")} efficient: nothing is better for everyone"
            : $"the frontier is known within {Say.Points(deal.Frontier.Within)}, by {Say.Count(deal.Frontier.Count, "package", "packages")}";
        return $"Of {Say.Count(deal.Packages, "possible package", "possible packages")}, {count}; {frontier}.";
    }

    private static Block.Grid Parties(DealResult deal, CaseWords words)
    {
        var parties = deal.NoDeal.Keys.Where(words.HasStake).ToList();
        Func<decimal, string> Column(IReadOnlyDictionary<string, decimal> values) => Figures.Alike(parties.Where(values.ContainsKey).Select(p => values[p]));
        var (noDeal, floor, ideal) = (Column(deal.NoDeal), Column(deal.Floor), Column(deal.Ideal));
        return new(
            "What each side has without a deal, takes at least, and could get at most",
            [new("Party"), new("No deal", true), new("Floor", true), new("Ideal", true)],
            [
                .. parties.Select(p => new Row(
                    [words.Party(p), noDeal(deal.NoDeal[p]), floor(deal.Floor[p]), deal.Ideal.TryGetValue(p, out var most) ? ideal(most) : "none"])),
            ]);
    }

    private static IEnumerable<Block> Solutions(DealResult deal, Case of, CaseWords words)
    {
        var groups = deal.Solutions.GroupBy(s => s.Package.Choose).Select(g => (Name: Named(g), g.First().Package)).ToList();
        var rows = new List<Row>();
        List<string> agreed = [], asNow = [];
        foreach (var issue in of.Issues)
        {
            var settled = groups.Select(g => g.Package.Choose.Chosen.Find(issue.Id)).ToList();
            if (settled.TrueForAll(s => Equals(s, settled[0])))
            {
                if (words.IsAsNow(settled[0], issue.Id)) asNow.Add(issue.Name);
                else if (settled[0] is { } one) agreed.Add($"{issue.Name}: {words.Settled(one)}");
                continue;
            }
            rows.Add(new([issue.Name, .. settled.Select(s => s is null ? "does not arise" : words.Settled(s))]));
        }
        var parties = groups[0].Package.Values.Keys.Where(words.HasStake).ToList();
        // Where no deal is worth 0 to all, gains are the values.
        var gains = parties.Exists(p => deal.NoDeal[p] != 0);
        var figure = Figures.Alike(groups.SelectMany(g => parties.Select(p => g.Package.Values[p]).Concat(gains ? parties.Select(p => g.Package.Gains[p]) : [])));
        string Gain(decimal gain) => $" ({(gain > 0 ? "+" : "")}{figure(gain)})";
        var values = parties.Select((party, i) => new Row(
            [words.Party(party), .. groups.Select(g => $"{figure(g.Package.Values[party])}{(gains ? Gain(g.Package.Gains[party]) : "")}")],
            StartsPart: i == 0 && rows.Count > 0));
        yield return new Block.Grid(
            $"The solutions side by side: what they settle differently, and what they give{(gains ? " (in brackets: the gain over no deal)" : "")}",
            [new(""), .. groups.Select(g => new Column(g.Name, IsNumeric: !gains && rows.Count == 0))], [.. rows, .. values]);
        if (agreed.Count > 0) yield return new Block.Paragraph($"In all of them: {string.Join("; ", agreed)}.");
        if (asNow.Count > 0) yield return new Block.Paragraph($"As it is now in all of them: {string.Join(", ", asNow)}.");
    }

    private static string Named(IEnumerable<SolutionResult> solutions) => string.Join(", ", solutions.Select(s => SolutionNames.InWords(s.Name)));

    private static Block.Grid Named(DealResult deal, CaseWords words)
    {
        var parties = deal.NoDeal.Keys.Where(words.HasStake).ToList();
        var figures = parties.ToDictionary(p => p, p => Figures.Alike(deal.Named.Where(n => n.Feasible).Select(n => n.Package.Values[p])));
        return new(
            "The packages you named",
            [new("Package"), .. parties.Select(p => new Column(words.Party(p), true)), new("Acceptable"), new("Efficient")],
            [
                .. deal.Named.Select(n => new Row(
                [
                    n.Name, .. parties.Select(p => n.Feasible ? figures[p](n.Package.Values[p]) : "–"),
                    !n.Feasible ? "cannot be" : n.Acceptable ? "yes" : "no", n.Efficient switch { true => "yes", false => "no", null => "not known" },
                ])),
            ]);
    }
}
