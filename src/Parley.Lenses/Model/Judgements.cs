using Parley.Cases;

namespace Parley.Lenses;

/// <summary>Judgements that need no chance.</summary>
public static class Judgements
{
    /// <summary>Every amount and every quantity at its likely value; the middle of a range where none is given.</summary>
    public static Judgement Likely(Case @case)
    {
        var quantities = @case.Quantities.ToDictionary(q => q.Id, q => q.Value.At(NoQuantity), StringComparer.Ordinal);
        return amount => amount.At(id => quantities[id]);
    }

    private static decimal NoQuantity(string id) =>
        throw new InvalidOperationException($"A quantity cannot be computed from another quantity ({id}).");
}
