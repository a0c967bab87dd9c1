using Parley.Cases;

namespace Parley.Formats;

/// <summary>A case's numbers at their likely values, for programs that know no ranges.</summary>
internal sealed class LikelyValues(Case @case)
{
    /// <summary>The likely value of an amount.</summary>
    public decimal Of(Amount amount) => amount.At(Quantity);

    /// <summary>What each option of an issue is worth on a score sheet, by option; null where the sheet leaves the issue out.</summary>
    /// <param name="sheet">The score sheet's issues.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="party">Whose sheet it is, for divided items.</param>
    public decimal[]? Points(Catalog<IssueScore> sheet, Issue issue, string party)
    {
        if (sheet.Find(issue.Id) is not { } score) return null;
        var weight = score.Weight is { } written ? Of(written) : 1;
        return Array.ConvertAll(Ratings(score, issue, party), rating => ForeignNumber.Rounded(weight * rating));
    }

    /// <summary>The same before the weight.</summary>
    public decimal[] Ratings(IssueScore score, Issue issue, string party)
    {
        if (issue.IsDivided)
            return [.. issue.Options.Select(option => option.Id == party && score.Whole is { } whole ? Of(whole) : 0)];
        if (!issue.IsNumeric)
            return [.. issue.Options.Select(option => score.Points.Find(option.Id) is { } points ? Of(points.Amount) : 0)];
        (decimal At, decimal Worth)[] knots =
            [.. score.Points.Select(knot => (ForeignNumber.Read(knot.Id)!.Value, Of(knot.Amount))).OrderBy(knot => knot.Item1)];
        return [.. issue.Options.Select(option => Between(knots, option.Number!.Value))];
    }

    /// <summary>What a party's audiences add to the options of an issue; null where they add nothing.</summary>
    public decimal[]? AudiencePoints(string party, Issue issue)
    {
        decimal[]? sum = null;
        foreach (var audience in @case.Audiences)
        {
            if (audience.Party != party || Of(audience.Weight) is var weight && weight == 0) continue;
            if (Points(audience.Values, issue, "") is not { } points) continue;
            sum ??= new decimal[issue.Options.Count];
            for (var o = 0; o < sum.Length; o++) sum[o] = ForeignNumber.Rounded(sum[o] + (weight * points[o]));
        }

        return sum;
    }

    /// <summary>
    /// A party's value of a choice, audiences and interactions included.
    /// </summary>
    /// <param name="party">The party's id.</param>
    /// <param name="optionOf">The option of each issue, by id; null for an issue that does not arise.</param>
    public decimal Of(string party, Func<string, string?> optionOf)
    {
        var sum = 0m;
        foreach (var issue in @case.Issues)
        {
            if (optionOf(issue.Id) is not { } option) continue;
            var at = issue.Options.IndexOf(option);
            if (@case.Values.Find(party) is { } sheet && Points(sheet.Issues, issue, party) is { } points) sum += points[at];
            sum += AudiencePoints(party, issue)?[at] ?? 0;
        }

        return sum + @case.Interactions.Where(i => i.Party == party && i.When.Matches(optionOf)).Sum(i => Of(i.Points));
    }

    /// <summary>What a party has without a deal: as written, else its value of the status quo, else 0.</summary>
    public decimal NoDeal(string party)
    {
        if (@case.NoDeal.Find(party) is { } written) return Of(written.Amount);
        return @case.StatusQuo is { } statusQuo ? Of(party, issue => statusQuo.Chosen.Find(issue)?.Option) : 0;
    }

    private decimal Quantity(string id) => Of(@case.Quantities[id].Value);

    private static decimal Between((decimal At, decimal Worth)[] knots, decimal number)
    {
        if (knots.Length == 0) return 0;
        if (number <= knots[0].At) return knots[0].Worth;
        for (var k = 1; k < knots.Length; k++)
        {
            if (number > knots[k].At) continue;
            var (from, to) = (knots[k - 1], knots[k]);
            return number == to.At ? to.Worth
                : ForeignNumber.Rounded(from.Worth + ((to.Worth - from.Worth) * (number - from.At) / (to.At - from.At)));
        }

        return knots[^1].Worth;
    }
}
