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
        if (view.Deal.Solutions.Count == 0) return $", and {Say.Count(view.Deal.AcceptableFrontier.Count)} of them cannot be improved for one party without loss to another";
        var first = view.Deal.Solutions[0];
        var gains = view.Model.Stakeholders.Select(view.Party).Select(p => (p.Name, Gain: first.Package.Gains[p.Id])).ToArray();
        return $", and the {SolutionNames.InSentence(first.Name)} solution {Gains(gains)}";
    }

    private static string Gains((string Name, decimal Gain)[] gains)
    {
        const int Most = 4;
        var (more, less) = (gains.Where(g => g.Gain > 0).ToArray(), gains.Where(g => g.Gain < 0).ToArray());
        var losers = Say.List([.. less.Select((g, at) => $"{g.Name} {Amount(-g.Gain, at == 0 && more.Length == 0)} less")]);
        if (more.Length == 0) return less.Length == 0 ? "gives no party more than no deal" : $"gives {losers} than no deal";
        var (least, best) = (more.Min(g => g.Gain), more.Max(g => g.Gain));
        var winners = more.Length <= Most
            ? Say.List([.. more.Select((g, at) => at == 0 ? $"{g.Name} {Say.Points(g.Gain)} more than no deal" : $"{g.Name} {Say.Number(g.Gain)}")])
            : $"{(more.Length == gains.Length ? "each" : Say.Count(more.Length))} of {gains.Length} parties "
                + (least == best ? $"{Say.Points(best)} more than no deal" : $"between {Say.Number(least)} and {Say.Points(best)} more than no deal");
        return $"gives {winners}{(less.Length == 0 ? "" : $", but {losers}")}";
    }

    private static string Amount(decimal number, bool inFull) => inFull ? Say.Points(number) : Say.Number(number);
}
