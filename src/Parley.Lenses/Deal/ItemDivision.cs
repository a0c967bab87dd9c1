using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>Whether adjusted winner applies to a case, what it gives, and why not where it nearly applies.</summary>
/// <param name="Result">The division; null where there is none.</param>
/// <param name="WhyNot">Why there is none, in words that can follow "Adjusted winner is left out: "; null where there is one.</param>
internal sealed record ItemDivision(DivisionResult? Result, string? WhyNot)
{
    /// <summary>The division; null where nothing in the case calls for one.</summary>
    public static ItemDivision? Of(CaseModel model)
    {
        var (@case, space) = (model.Case, model.Space);
        if (space.Parties != 2 || !@case.Issues.Any(i => i.IsDivided)) return null;
        return Obstacle(model) is { } obstacle ? new(null, obstacle) : Divide(model, Points(model, 0), Points(model, 1));
    }

    private static string? Obstacle(CaseModel model)
    {
        var (issues, space) = (model.Case.Issues, model.Space);
        if (issues.FirstOrDefault(i => i.Divide.Count != 2) is { } other)
            return $"{other.Name} is not divided between the two parties";
        if (space.Ordinal is not null) return "it needs amounts, and one party's values are only an order";
        if (space.Bonuses.Length > 0) return "interactions make items worth more or less together than apart";
        if (space.Never.Length > 0) return "rules forbid some divisions";
        if (space.AppliesWhen is not null) return "some items arise only under conditions";
        return Dislike(model, 0, 1) ?? Dislike(model, 1, 0);
    }

    private static string? Dislike(CaseModel model, int party, int other)
    {
        var (name, issues) = (model.Case.Parties[party].Name, model.Case.Issues);
        for (var i = 0; i < issues.Count; i++)
        {
            if (Own(model, i, party) < 0) return $"{name} would rather not have {issues[i].Name}";
            if (model.Space.Points[party][i][Option(model, i, other)] != 0)
                return $"{name} is not indifferent to {model.Case.Parties[other].Name} having {issues[i].Name}";
        }
        return Points(model, party).All(x => x == 0) ? $"nothing is worth anything to {name}" : null;
    }

    private static ItemDivision Divide(CaseModel model, decimal[] first, decimal[] second)
    {
        var issues = model.Case.Issues;
        if (AdjustedWinner.Divide(first, second, [.. issues.Select(i => i.Divisible)]) is not { } division)
            return new(null, "the item that would have to be shared cannot be");
        var shares = new OrderedDictionary<string, IReadOnlyDictionary<string, decimal>>(StringComparer.Ordinal);
        for (var i = 0; i < issues.Count; i++)
        {
            var part = division.FirstShare[i];
            shares.Add(issues[i].Id, model.ByParty(p => p == 0 ? part : 1 - part));
        }
        return new(
            new(
                model.ByParty(p => division.Normalised[p]), model.ByParty(p => division.AsWritten[p]), shares,
                division.SharedItem is { } shared ? issues[shared].Id : null,
                model.ByParty(p => division.AsWritten[p] >= model.Floor(p))),
            null);
    }

    private static decimal[] Points(CaseModel model, int party) =>
        [.. Enumerable.Range(0, model.Space.Issues).Select(i => model.Points(party, Own(model, i, party)))];

    private static long Own(CaseModel model, int issue, int party) => model.Space.Points[party][issue][Option(model, issue, party)];

    private static int Option(CaseModel model, int issue, int party) =>
        model.Case.Issues[issue].Options.IndexOf(model.Case.Parties[party].Id);
}
