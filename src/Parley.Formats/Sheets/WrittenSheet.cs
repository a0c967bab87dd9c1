using System.Globalization;
using Parley.Cases;

namespace Parley.Formats;

/// <summary>One party's values at their likely numbers, laid out for programs that know no ranges and no formulas.</summary>
internal sealed class WrittenSheet(Case @case, Party party)
{
    private readonly Catalog<IssueScore> _sheet = @case.Values.Find(party.Id)?.Issues ?? [];

    /// <summary>Every issue; one that the sheet leaves out has the weight 0.</summary>
    public IReadOnlyList<WrittenScore> Scores => [.. @case.Issues.Select(Of)];

    /// <summary>The party's interactions, with their points.</summary>
    public IEnumerable<(Pattern When, decimal Points)> Interactions =>
        @case.Interactions.Where(i => i.Party == party.Id).Select(i => (i.When, Likely(i.Points)));

    /// <summary>Points while there is no deal: as written, or the value of the status quo; null where neither is said.</summary>
    public decimal? NoDeal => @case.NoDeal.Find(party.Id) is { } written ? Likely(written.Amount) : @case.StatusQuo is { } standing ? Value(standing) : null;

    /// <summary>Its discount; null where none is said.</summary>
    public decimal? Discount => party.Discount is { } discount ? Likely(discount) : null;

    /// <summary>Whether any of its numbers is a range or a formula, of which only the likely value can be written.</summary>
    public bool IsUncertain => _sheet.SelectMany(s => s.Points.Select(p => (Amount?)p.Amount).Append(s.Weight).Append(s.Whole))
        .Concat(@case.Interactions.Where(i => i.Party == party.Id).Select(i => i.Points))
        .Append(@case.NoDeal.Find(party.Id)?.Amount).Append(party.Discount).Any(a => a is not (null or Known));

    private WrittenScore Of(Issue issue)
    {
        if (_sheet.Find(issue.Id) is not { } score) return new(issue, 0, new decimal[issue.Options.Count]);
        if (issue.IsDivided) return new(issue, score.Whole is { } whole ? Likely(whole) : 0, [.. issue.Options.Select(o => o.Id == party.Id ? 1m : 0m)]);
        return new(issue, score.Weight is { } weight ? Likely(weight) : 1, issue.IsNumeric ? OnLines(issue, score) : Listed(issue, score));
    }

    private decimal[] Listed(Issue issue, IssueScore score) => [.. issue.Options.Select(o => score.Points.Find(o.Id) is { } found ? Likely(found.Amount) : 0)];

    private decimal[] OnLines(Issue issue, IssueScore score)
    {
        var knots = score.Points.Select(p => (At: decimal.Parse(p.Id, NumberStyles.Float, CultureInfo.InvariantCulture), Rating: Likely(p.Amount)))
            .OrderBy(k => k.At).ToArray();
        if (knots.Length == 0) return new decimal[issue.Options.Count];
        var next = 0;
        return [.. issue.Options.Select(option =>
        {
            var x = option.Number!.Value;
            while (next < knots.Length && knots[next].At < x) next++;
            if (next == knots.Length) return knots[^1].Rating;
            if (next == 0 || knots[next].At == x) return knots[next].Rating;
            var (from, to) = (knots[next - 1], knots[next]);
            return from.Rating + ((to.Rating - from.Rating) * (x - from.At) / (to.At - from.At));
        })];
    }

    private decimal Value(Choice choice)
    {
        var additive = Scores.Sum(s => choice.Chosen.Find(s.Issue.Id) is { } chosen ? s.Weight * Share(s, chosen) : 0);
        return additive + Interactions.Where(i => i.When.Matches(issue => choice.Chosen.Find(issue)?.Option)).Sum(i => i.Points);
    }

    private decimal Share(WrittenScore score, Chosen chosen) => chosen.Option is { } option
        ? score.Ratings[score.Issue.Options.IndexOf(option)]
        : chosen.Shares.Find(party.Id)?.Part ?? 0;

    private decimal Likely(Amount amount) => amount.At(id => @case.Quantities[id].Value.At(_ => 0));
}
