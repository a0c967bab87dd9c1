namespace Parley.Lenses;

/// <summary>The one sentence that answers the question.</summary>
internal static class Headline
{
    public static string Of(DealView view)
    {
        var deal = view.Deal;
        if (deal.Exists) return $"There is a deal: {Suiting(view)}{Reward(view)}.";
        if (!deal.ExistsIsProved) return $"No deal was found, but the search was not complete: {Hindrance.Of(view).InShort}.";
        return $"There is no deal: {Hindrance.Of(view).InShort}.";
    }

    private static string Suiting(DealView view)
    {
        var count = view.Deal.Acceptable;
        var all = Say.Count(view.Deal.Packages, "package", "packages");
        var many = count switch
        {
            { Exact: true } => Say.Count(count.Count),
            { Count.IsZero: true } => "few",
            _ => $"about {Say.Count(count.Count)}",
        };
        return $"{many} of {all} {(many == "1" ? "suits" : "suit")} {(view.SomeMayRefuse ? "enough parties" : "everyone")}";
    }

    private static string Reward(DealView view)
    {
        if (view.Deal.Solutions is [var first, ..])
        {
            var gains = view.Model.Stakeholders.Select(view.Party).Select(p => (p.Name, Gain: first.Package.Gains[p.Id])).ToArray();
            return $", and the {SolutionNames.InSentence(first.Name)} solution {Gains(gains)}";
        }
        if (view.Deal.Acceptable is { Exact: true, Count.IsOne: true }) return ", and it cannot be improved for one party without loss to another";
        var best = Say.Count(view.Deal.AcceptableFrontier.Count);
        return $", and {best} of them cannot be improved for one party without loss to another";
    }

    private static string Gains((string Name, decimal Gain)[] gains)
    {
        const int Most = 4;
        var (more, less) = (gains.Where(g => g.Gain > 0).ToArray(), gains.Where(g => g.Gain < 0).ToArray());
        var losers = Say.List([.. less.Select((g, at) => $"{g.Name} {Amount(-g.Gain, at == 0 && more.Length == 0)} less")]);
        if (more.Length == 0) return less.Length == 0 ? "gives no party more than no deal" : $"gives {losers} than no deal";
        var winners = more.Length <= Most
            ? Say.List([.. more.Select((g, at) => $"{g.Name} {Amount(g.Gain, at == 0)}{(at == 0 ? " more than no deal" : "")}")])
            : $"{(more.Length == gains.Length ? "each" : Say.Count(more.Length))} of {gains.Length} parties {Range(more)} more than no deal";
        return $"gives {winners}{(less.Length == 0 ? "" : $", but {losers}")}";
    }

    private static string Range((string Name, decimal Gain)[] gains)
    {
        var (least, most) = (gains.Min(g => g.Gain), gains.Max(g => g.Gain));
        return least == most ? Say.Points(most) : $"between {Say.Number(least)} and {Say.Points(most)}";
    }

    private static string Amount(decimal number, bool inFull) => inFull ? Say.Points(number) : Say.Number(number);
}
