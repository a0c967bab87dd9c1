namespace Parley.Cases;

/// <summary>An amount that is simply a number.</summary>
public sealed record Known(decimal Value) : Amount
{
    /// <inheritdoc />
    public override decimal At(Func<string, decimal> quantity) => Value;
}
