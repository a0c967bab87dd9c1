using Parley.Cases;

namespace Parley.Lenses.Tests;

/// <summary>The same case written otherwise, so that no verdict may change.</summary>
internal static class Rewritten
{
    /// <summary>All of one party's numbers times a factor.</summary>
    public static Case Scaled(this Case @case, string party, decimal factor)
    {
        return @case with
        {
            Values = @case.Values.Select(s => s.Id == party ? s with { Issues = s.Issues.Select(Score).ToCatalog() } : s).ToCatalog(),
            NoDeal = @case.NoDeal.Select(n => n.Id == party ? n with { Amount = Times(n.Amount) } : n).ToCatalog(),
            WalkAway = @case.WalkAway.Select(n => n.Id == party ? n with { Amount = Times(n.Amount) } : n).ToCatalog(),
            Interactions = @case.Interactions.Select(i => i.Party == party ? i with { Points = Times(i.Points) } : i).ToSequence(),
            Audiences = @case.Audiences.Select(a => a.Party == party ? a with { Weight = Times(a.Weight) } : a).ToCatalog(),
            Alone = @case.Alone.Select(a => a.Party == party ? a with { Costs = Times(a.Costs) } : a).ToSequence(),
        };

        Amount Times(Amount amount) => new Known(Judgements.Likely(@case)(amount) * factor);
        IssueScore Score(IssueScore score) => score with
        {
            Points = score.Weight is not null ? score.Points : score.Points.Select(p => p with { Amount = Times(p.Amount) }).ToCatalog(),
            Weight = score.Weight is { } weight ? Times(weight) : null,
            Whole = score.Whole is { } whole ? Times(whole) : null,
        };
    }

    /// <summary>Parties and issues in the opposite order.</summary>
    public static Case Turned(this Case @case) =>
        @case with { Parties = @case.Parties.Reverse().ToCatalog(), Issues = @case.Issues.Reverse().ToCatalog() };
}
