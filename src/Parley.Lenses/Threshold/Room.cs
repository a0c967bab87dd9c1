using Parley.Cases;

namespace Parley.Lenses;

/// <summary>
/// How far around a number it is worth looking for where answers turn, for somebody who has it in hand and named no range: points as far as all
/// that their owner has at stake, other numbers as far as a few times their size, and always the range that is written, twice over. The
/// ends are round.
/// </summary>
internal static class Room
{
    private const decimal Steps = 50;

    /// <summary>From where to where.</summary>
    public static (decimal From, decimal To) For(Case @case, string path, Amount amount)
    {
        var likely = Judgements.Likely(@case);
        var written = likely(amount);
        var wide = amount is Between range ? 2 * (range.High - range.Low) : 0;
        var size = 4 * Math.Abs(written);
        var (least, most) = (-Amount.Largest, Amount.Largest);
        switch (path.Split('.', '['))
        {
            case ["values", var party, _, .. var rest] when rest is not ["weight"]:
                size = Points(@case, party, likely) / Weight(@case.Values.Find(party)?.Issues, path, likely);
                break;
            case ["no-deal" or "walk-away", var party]:
                size = Points(@case, party, likely);
                break;
            case ["parties", var party, "benchmark"]:
                size = Points(@case, party, likely);
                break;
            case ["interactions", ..]:
                size = @case.Interactions.Where(i => ReferenceEquals(i.Points, amount)).Select(i => Points(@case, i.Party, likely)).FirstOrDefault();
                break;
            case ["audiences", _, "weight"]:
                (least, size) = (0, Math.Max(2, size));
                break;
            case ["audiences", var audience, "accepts-from"]:
                size = Points(@case.Audiences[audience].Values, likely);
                break;
            case ["audiences", var audience, "values", _, .. var rest] when rest is not ["weight"]:
                size = Audience(@case, @case.Audiences[audience], likely) / Weight(@case.Audiences[audience].Values, path, likely);
                break;
            case [.., "chance"]:
                (least, most, size) = (0, 1, 1);
                break;
        }
        return Round(written, Math.Min(Math.Max(wide, size), Amount.Largest), least, most);
    }

    // What a party has at stake: what its options are apart, issue by issue, what combinations add, and how far its footing is from 0.
    private static decimal Points(Case @case, string owner, Judgement likely) =>
        (@case.Values.Find(owner) is { } sheet ? Points(sheet.Issues, likely) : 0)
        + @case.Interactions.Where(i => i.Party == owner).Sum(i => Math.Abs(likely(i.Points)))
        + @case.Audiences.Where(a => a.Party == owner).Sum(a => likely(a.Weight) * Points(a.Values, likely))
        + new[] { @case.NoDeal.Find(owner), @case.WalkAway.Find(owner) }.OfType<AmountOf>().Select(a => Math.Abs(likely(a.Amount))).DefaultIfEmpty(0).Max();

    // An audience's points count by its weight for the party, and as they are for what it accepts.
    private static decimal Audience(Case @case, Audience audience, Judgement likely)
    {
        var own = Points(audience.Values, likely) + (audience.AcceptsFrom is { } least ? Math.Abs(likely(least)) : 0);
        return likely(audience.Weight) is > 0 and var weight ? Math.Max(own, Math.Min(Points(@case, audience.Party, likely) / weight, 5 * own)) : own;
    }

    private static decimal Points(Catalog<IssueScore> sheet, Judgement likely) => sheet.Sum(score =>
    {
        var weight = score.Weight is { } written ? Math.Abs(likely(written)) : 1;
        if (score.Whole is { } whole) return Math.Abs(likely(whole));
        decimal[] points = [0, .. score.Points.Select(o => likely(o.Amount))];
        return weight * (points.Max() - points.Min());
    });

    // A rating counts by its weight.
    private static decimal Weight(Catalog<IssueScore>? sheet, string path, Judgement likely) =>
        sheet?.FirstOrDefault(s => path.Contains($".{s.Id}.", StringComparison.Ordinal))?.Weight is { } weight && Math.Abs(likely(weight)) is > 0 and var size ? size : 1;

    private static (decimal From, decimal To) Round(decimal middle, decimal size, decimal least, decimal most)
    {
        var radius = 1m;
        if (size <= 0) size = 10;
        while (radius < size) radius *= 10;
        while (radius / 10 >= size) radius /= 10;
        radius = radius / 5 >= size ? radius / 5 : radius / 2 >= size ? radius / 2 : radius;
        var step = radius / Steps;
        var (from, to) = (Math.Floor((middle - radius) / step) * step, Math.Ceiling((middle + radius) / step) * step);
        (from, to) = (Math.Max(least, from), Math.Min(most, to));
        return from < to ? (Trimmed.Of(from), Trimmed.Of(to)) : (least, most);
    }
}
