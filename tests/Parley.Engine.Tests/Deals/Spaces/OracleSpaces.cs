using Parley.Engine.Deals;
using Parley.Oracle;

namespace Parley.Engine.Tests;

/// <summary>The same space in the oracle's own terms.</summary>
public static class OracleSpaces
{
    public static OracleSpace From(DealSpace space) => new()
    {
        Parties = space.Parties,
        Options = space.Options,
        Points = space.Points,
        Decimals = space.Decimals,
        NoDeal = space.NoDeal,
        Floor = space.Floor,
        Threshold = space.Threshold,
        Arises = [.. Enumerable.Range(0, space.Options.Length).Select(i => space.AppliesWhen?[i] is { } when ? From(when) : null)],
        Bonuses = [.. space.Bonuses.Select(b => (From(b.When), b.Points))],
        Never = [.. space.Never.Select(From)],
        Must = space.Must,
        AtLeast = space.AtLeast,
        StatusQuo = space.StatusQuo,
        Ordinal = space.Ordinal?.Contains(true) ?? false,
    };

    private static Func<int[], bool> From(Condition condition)
    {
        switch (condition)
        {
            case Condition.OneOf(var issue, var options):
                return x => options.Contains(x[issue]);
            case Condition.All(var of):
                var all = of.Select(From).ToArray();
                return x => all.All(c => c(x));
            case Condition.Any(var of):
                var any = of.Select(From).ToArray();
                return x => any.Any(c => c(x));
            case Condition.Not(var of):
                var not = From(of);
                return x => !not(x);
            default:
                throw new InvalidOperationException("Unknown condition.");
        }
    }
}
