namespace Parley.Cases;

/// <summary>An amount computed from quantities: <c>= 0.8 * threat</c>.</summary>
public sealed record Computed(Formula Formula) : Amount
{
    /// <inheritdoc />
    public override decimal At(Func<string, decimal> quantity) => Formula.At(quantity);
}
