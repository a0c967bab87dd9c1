using Parley.Lenses;

namespace Parley.Reports;

/// <summary>The deal lens's answers in words: which deal, what it gives each side, and how the named packages compare.</summary>
public static class DealAnswers
{
    /// <summary>The answers, in the order a reader asks for them.</summary>
    public static IEnumerable<Block> Of(DealResult deal, CaseWords words)
    {
        if (deal.Solutions.Count > 0) foreach (var block in WhichDeal(deal, words)) yield return block;
        if (deal.AdjustedWinner is { } division) foreach (var block in Division(division, words)) yield return block;
        if (deal.Named.Count == 0) yield break;
        yield return new Block.Heading("The packages you named");
        yield return new Block.Points([.. deal.Named.Select(named => $"{named.Name}: {Standing(named, words)}")]);
    }

    /// <summary>How a named package stands, in one sentence.</summary>
    public static string Standing(NamedPackageResult named, CaseWords words)
    {
        if (!named.Feasible) return "the case's rules or conditions do not allow it.";
        var standing = named.Acceptable
            ? "acceptable"
            : $"refused by {Say.List([.. named.RefusedBy.Select(words.Party)])}";
        if (named.Better is { } better) return $"{standing}, and it leaves something on the table: another package {Better(named, better, words)}.";
        return named.Efficient switch
        {
            true => $"{standing}; nothing is better for everyone.",
            false => $"{standing}; what would be better for everyone is not acceptable.",
            null => $"{standing}.",
        };
    }

    private static IEnumerable<Block> WhichDeal(DealResult deal, CaseWords words)
    {
        var first = deal.Solutions[0];
        var same = deal.Solutions.Skip(1).Where(s => Equals(s.Package.Choose, first.Package.Choose)).ToList();
        var what = deal.Exists || !deal.ExistsIsProved ? "deal" : "package";
        yield return new Block.Heading(first.Name == "nash" ? $"The {what} that splits the gains best (Nash)" : $"The {what} ({SolutionNames.InWords(first.Name)})");
        if (what == "package") yield return new Block.Paragraph("It clears every floor and is no deal all the same: it leaves somebody worse off than the status quo, or nobody better off.");
        yield return new Block.Points(words.Changes(first.Package));
        if (same.Count == deal.Solutions.Count - 1 && same.Count > 0)
            yield return new Block.Paragraph($"{Say.List([.. same.Select(s => SolutionNames.InWords(s.Name))])} would choose the same.");
        if (!first.Exact) yield return new Block.Paragraph("It is the best found, not proved best: the frontier is only known within an error.");
        if (!first.Unique) yield return new Block.Paragraph("Another package does equally well by this measure; a tie-break chose.");
        yield return new Block.Heading("What it gives each side");
        yield return new Block.Points(
            [.. first.Package.Values.Where(v => words.HasStake(v.Key)).Select(v => Gets(v.Key, v.Value, deal, first.Package, words))]);
    }

    private static IEnumerable<Block> Division(DivisionResult division, CaseWords words)
    {
        yield return new Block.Heading("Sharing the items fairly (adjusted winner)");
        yield return new Block.Points(
        [
            .. division.Values.Select(v =>
                $"{words.Party(v.Key)} gets {Items(division, v.Key, words)}: {Figures.Of(division.Normalised[v.Key])} of 100 points as it weighs them"
                + (division.ClearsFloor[v.Key] ? "." : ", which is below the least it takes.")),
        ]);
    }

    private static string Items(DivisionResult division, string party, CaseWords words)
    {
        var items = division.Shares.Where(s => s.Value.GetValueOrDefault(party) > 0)
            .Select(s => s.Value[party] == 1 ? words.Issue(s.Key) : $"{Say.Percent((double)s.Value[party])} of {words.Issue(s.Key)}");
        return Say.List([.. items]) is { Length: > 0 } listed ? listed : "nothing";
    }

    private static string Gets(string party, decimal value, DealResult deal, PackageResult package, CaseWords words)
    {
        var ideal = deal.Ideal.TryGetValue(party, out var most) ? $" of at most {Figures.Of(most)}" : "";
        var gain = package.Gains[party];
        var compared = gain switch
        {
            > 0 => $"{Figures.Of(gain)} more than without a deal",
            < 0 => $"{Figures.Of(-gain)} less than without a deal",
            _ => "as much as without a deal",
        };
        return $"{words.Party(party)} gets {Figures.Of(value)}{ideal}: {compared} ({Figures.Of(deal.NoDeal[party])}).";
    }

    // Where the values of those who gain are orders, there are no amounts to tell.
    private static string Better(NamedPackageResult named, PackageResult better, CaseWords words)
    {
        string[] more =
        [
            .. better.Values.Where(v => v.Value != named.Package.Values[v.Key])
                .Select(v => $"{words.Party(v.Key)} {Figures.Of(v.Value - named.Package.Values[v.Key])} more"),
        ];
        return more.Length == 0 ? "is better for one party and worse for none" : $"gives {Say.List(more)}";
    }
}
