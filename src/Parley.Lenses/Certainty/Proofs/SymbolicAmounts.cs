using System.Globalization;
using Parley.Cases;

namespace Parley.Lenses;

/// <summary>What a case's amounts and settlements are worth, as sums of products of its uncertain numbers.</summary>
/// <param name="case">The case.</param>
/// <param name="doubts">Its uncertain numbers.</param>
/// <param name="extremes">Tells which side of a <c>min</c> or <c>max</c> is larger.</param>
/// <param name="taken">For a <c>min</c> or <c>max</c> whose sides can each be larger: whether to take the left.</param>
internal sealed class SymbolicAmounts(Case @case, Doubts doubts, Extremes extremes, IReadOnlyDictionary<Formula, bool> taken)
{
    /// <summary>An amount.</summary>
    public Polynomial Of(Amount amount) => amount switch
    {
        Between range => doubts.PlaceOf(range) is { } at ? Polynomial.Number(at) : Polynomial.Constant(range.Point),
        Computed computed => Of(computed.Formula),
        _ => Polynomial.Constant(amount.At(id => throw new InvalidOperationException($"A number needs no quantity ({id})."))),
    };

    /// <summary>What a settlement is worth to a party: its own sheet, its interactions, and its audiences' readings.</summary>
    public Polynomial Value(Party party, Settlement settlement)
    {
        var value = Value(@case.Values.Find(party.Id)?.Issues ?? [], party.Id, settlement);
        foreach (var interaction in @case.Interactions.Where(i => i.Party == party.Id))
            if (Conditions.Of(interaction.When, @case.Issues).Holds(settlement.Package)) value += Of(interaction.Points);
        foreach (var audience in @case.Audiences.Where(a => a.Party == party.Id)) value += Of(audience.Weight) * Value(audience, settlement);
        return value;
    }

    /// <summary>What a settlement is worth to an audience.</summary>
    public Polynomial Value(Audience audience, Settlement settlement) => Value(audience.Values, audience.Party, settlement);

    /// <summary>A party's no-deal value.</summary>
    public Polynomial NoDeal(Party party, Settlement? statusQuo) => @case.NoDeal.Find(party.Id) is { } written
        ? Of(written.Amount)
        : statusQuo is null ? Polynomial.Zero : Value(party, statusQuo);

    private Polynomial Value(Catalog<IssueScore> sheet, string owner, Settlement settlement)
    {
        var value = Polynomial.Zero;
        foreach (var score in sheet)
        {
            var (at, issue) = (@case.Issues.IndexOf(score.Id), @case.Issues[score.Id]);
            if (settlement.Package[at] is >= 0 and var option) value += Points(issue, score, owner, option);
            else if (settlement.Shares.TryGetValue(at, out var shares))
                for (var o = 0; o < shares.Length; o++) value += Polynomial.Constant(shares[o]) * Points(issue, score, owner, o);
        }
        return value;
    }

    private Polynomial Points(Issue issue, IssueScore score, string owner, int option)
    {
        var of = issue.Options[option];
        var points = issue.IsNumeric ? OnLines(score, of.Number!.Value)
            : score.Points.Find(of.Id) is { } found ? Of(found.Amount) : Polynomial.Zero;
        if (score.Weight is { } weight) points *= Of(weight);
        return score.Whole is { } whole && issue.Options.IndexOf(owner) == option ? points + Of(whole) : points;
    }

    private Polynomial OnLines(IssueScore score, decimal x)
    {
        var knots = score.Points.Select(p => (At: decimal.Parse(p.Id, NumberStyles.Float, CultureInfo.InvariantCulture), p.Amount)).OrderBy(k => k.At).ToArray();
        if (knots.Length == 0) return Polynomial.Zero;
        var next = Array.FindIndex(knots, k => k.At >= x);
        if (next < 0) return Of(knots[^1].Amount);
        if (next == 0 || knots[next].At == x) return Of(knots[next].Amount);
        var (from, to) = (knots[next - 1], knots[next]);
        var start = Of(from.Amount);
        return start + (Of(to.Amount) - start) * Polynomial.Constant(x - from.At) / (to.At - from.At);
    }

    private Polynomial Of(Formula formula) => formula switch
    {
        Formula.Constant constant => Polynomial.Constant(constant.Value),
        Formula.Quantity quantity => doubts.PlaceOf(quantity.Id) is { } at ? Polynomial.Number(at) : Of(@case.Quantities[quantity.Id].Value),
        Formula.Negative negative => -Of(negative.Of),
        Formula.Binary binary => Of(binary, Of(binary.Left), Of(binary.Right)),
        _ => throw new OpenBranchException(null),
    };

    private Polynomial Of(Formula.Binary binary, Polynomial left, Polynomial right) => binary.Operation switch
    {
        Operation.Plus => left + right,
        Operation.Minus => left - right,
        Operation.Times => left * right,
        Operation.DividedBy when right.Certain is { } by and not 0 => left / by,
        Operation.Min or Operation.Max => IsLeftLarger(binary, left - right) == (binary.Operation == Operation.Max) ? left : right,
        _ => throw new OpenBranchException(null),
    };

    private bool IsLeftLarger(Formula.Binary binary, Polynomial difference)
    {
        if (extremes.Least(difference).Least >= 0) return true;
        if (extremes.Most(difference) <= 0) return false;
        return taken.TryGetValue(binary, out var left) ? left == (binary.Operation == Operation.Max) : throw new OpenBranchException(binary);
    }
}
