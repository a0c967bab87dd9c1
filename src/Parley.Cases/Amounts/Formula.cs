namespace Parley.Cases;

/// <summary>A formula over quantities: numbers, names of quantities, <c>+ - * / ( ) min max</c>.</summary>
public abstract record Formula
{
    private protected Formula() { }

    /// <summary>The formula's value when each quantity has the value given for its id.</summary>
    public abstract decimal At(Func<string, decimal> quantity);

    /// <summary>A number standing in the formula.</summary>
    public sealed record Constant(decimal Value) : Formula
    {
        /// <inheritdoc />
        public override decimal At(Func<string, decimal> quantity) => Value;
    }

    /// <summary>A quantity, by its id.</summary>
    public sealed record Quantity(string Id) : Formula
    {
        /// <inheritdoc />
        public override decimal At(Func<string, decimal> quantity) => quantity(Id);
    }

    /// <summary>The negative of a formula.</summary>
    public sealed record Negative(Formula Of) : Formula
    {
        /// <inheritdoc />
        public override decimal At(Func<string, decimal> quantity) => -Of.At(quantity);
    }

    /// <summary>Two formulas joined by an operation.</summary>
    public sealed record Binary(Operation Operation, Formula Left, Formula Right) : Formula
    {
        /// <inheritdoc />
        public override decimal At(Func<string, decimal> quantity)
        {
            var left = Left.At(quantity);
            var right = Right.At(quantity);
            return Operation switch
            {
                Operation.Plus => left + right,
                Operation.Minus => left - right,
                Operation.Times => left * right,
                Operation.DividedBy => left / right,
                Operation.Min => Math.Min(left, right),
                Operation.Max => Math.Max(left, right),
                _ => throw new InvalidOperationException($"Unknown operation {Operation}."),
            };
        }
    }
}
