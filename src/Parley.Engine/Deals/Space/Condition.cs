namespace Parley.Engine.Deals;

/// <summary>
/// A statement about a package, over issue and option indexes. An issue that does not arise has no option, so no
/// <see cref="OneOf"/> is true of it.
/// </summary>
public abstract record Condition
{
    private protected Condition() { }

    /// <summary>The issue is settled by one of these options (indexes within the issue).</summary>
    public sealed record OneOf(int Issue, int[] Options) : Condition;

    /// <summary>All hold; true when empty.</summary>
    public sealed record All(Condition[] Of) : Condition;

    /// <summary>At least one holds; false when empty.</summary>
    public sealed record Any(Condition[] Of) : Condition;

    /// <summary>It does not hold.</summary>
    public sealed record Not(Condition Of) : Condition;

    /// <summary>Whether this holds of a package: option index by issue, −1 where the issue does not arise.</summary>
    public bool Holds(ReadOnlySpan<int> package)
    {
        switch (this)
        {
            case OneOf one:
                return Array.IndexOf(one.Options, package[one.Issue]) >= 0;
            case All all:
                foreach (var part in all.Of) if (!part.Holds(package)) return false;
                return true;
            case Any any:
                foreach (var part in any.Of) if (part.Holds(package)) return true;
                return false;
            case Not not:
                return !not.Of.Holds(package);
            default:
                throw new InvalidOperationException("Unknown condition.");
        }
    }
}
