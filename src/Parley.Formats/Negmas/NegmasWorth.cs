using Parley.Cases;

namespace Parley.Formats;

/// <summary>What a utility function gives: a constant, something for each issue, and something for combinations.</summary>
internal sealed class NegmasWorth(NegmasIssue[] issues)
{
    private readonly NegmasRating?[] _ratings = new NegmasRating?[issues.Length];

    public NegmasIssue[] Issues { get; } = issues;

    public decimal Constant { get; private set; }

    public IReadOnlyList<NegmasRating?> Ratings => _ratings;

    public List<NegmasInteraction> Interactions { get; } = [];

    /// <summary>Outcomes that have no value at all; null: none.</summary>
    public Pattern? Impossible { get; set; }

    /// <summary>How fast value is lost as talks go on; null: not said.</summary>
    public decimal? Discount { get; set; }

    public void Add(decimal constant) => Constant = ForeignNumber.Rounded(Constant + constant);

    public void Add(int issue, NegmasRating rating) =>
        _ratings[issue] = _ratings[issue] is { } before ? before.Plus(rating, Issues[issue]) : rating;

    /// <summary>Adds another one so many times.</summary>
    public void Add(NegmasWorth other, decimal weight)
    {
        Add(weight * other.Constant);
        for (var i = 0; i < _ratings.Length; i++)
            if (other._ratings[i] is { } rating) Add(i, rating with { Weight = ForeignNumber.Rounded(weight * rating.Weight) });
        foreach (var part in other.Interactions) Interactions.Add(part with { Points = ForeignNumber.Rounded(weight * part.Points) });
        Impossible ??= other.Impossible;
    }

    /// <summary>
    /// The least that any outcome is surely worth: exact where no combinations are, else a bound. Outcomes that cannot be do
    /// count.
    /// </summary>
    public decimal Least()
    {
        var least = Constant + Interactions.Sum(part => Math.Min(0, part.Points));
        for (var i = 0; i < _ratings.Length; i++) least += _ratings[i]?.Worth(Issues[i]).Min() ?? 0;
        return ForeignNumber.Rounded(least);
    }

    /// <summary>What an outcome is worth.</summary>
    /// <param name="outcome">The option of each issue.</param>
    public decimal Of(int[] outcome)
    {
        var sum = Constant;
        for (var i = 0; i < _ratings.Length; i++) sum += _ratings[i]?.Worth(Issues[i])[outcome[i]] ?? 0;
        var byId = Issues.Index().ToDictionary(i => i.Item.Issue.Id, i => i.Item.Issue.Options[outcome[i.Index]].Id, StringComparer.Ordinal);
        return ForeignNumber.Rounded(sum + Interactions.Where(part => part.When.Matches(byId.GetValueOrDefault)).Sum(part => part.Points));
    }

    /// <summary>The score sheet. The constant goes to the first issue, which always arises.</summary>
    public ScoreSheet Sheet(string party)
    {
        if (Constant != 0)
        {
            Add(0, Issues[0].Issue.IsNumeric
                ? NegmasRating.Line(0, Constant)
                : NegmasRating.Table([.. Enumerable.Repeat(Constant, Issues[0].Values.Length)]));
            Constant = 0;
        }

        return new(party, _ratings.Index().Where(r => r.Item is not null).Select(r => r.Item!.Score(Issues[r.Index])).ToCatalog());
    }
}
