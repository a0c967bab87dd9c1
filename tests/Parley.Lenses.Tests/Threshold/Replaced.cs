using Parley.Cases;

namespace Parley.Lenses.Tests.Threshold;

/// <summary>A case with one of its amounts, known by reference, written anew.</summary>
internal static class Replaced
{
    public static Case In(Case @case, Amount old, decimal value)
    {
        return @case with
        {
            Quantities = @case.Quantities.Select(q => q with { Value = New(q.Value) }).ToCatalog(),
            Values = @case.Values.Select(s => s with { Issues = Sheet(s.Issues) }).ToCatalog(),
            NoDeal = @case.NoDeal.Select(n => n with { Amount = New(n.Amount) }).ToCatalog(),
            WalkAway = @case.WalkAway.Select(n => n with { Amount = New(n.Amount) }).ToCatalog(),
            Interactions = @case.Interactions.Select(i => i with { Points = New(i.Points) }).ToSequence(),
            Audiences = @case.Audiences.Select(a => a with
            {
                Weight = New(a.Weight),
                AcceptsFrom = a.AcceptsFrom is { } least ? New(least) : null,
                Values = Sheet(a.Values),
            }).ToCatalog(),
        };

        Amount New(Amount amount) => ReferenceEquals(amount, old) ? new Known(value) : amount;

        Catalog<IssueScore> Sheet(Catalog<IssueScore> sheet) => sheet.Select(score => score with
        {
            Points = score.Points.Select(p => p with { Amount = New(p.Amount) }).ToCatalog(),
            Weight = score.Weight is { } weight ? New(weight) : null,
            Whole = score.Whole is { } whole ? New(whole) : null,
        }).ToCatalog();
    }
}
