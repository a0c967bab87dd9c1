using Parley.Engine.Deals;

namespace Parley.Engine.Stability;

/// <summary>Whether a condition already holds, already fails, or is open while only some issues are settled.</summary>
internal static class PartialTruth
{
    /// <summary>True or false where the settled issues decide it; null while they do not.</summary>
    public static bool? Of(Condition condition, int[] package, bool[] settled)
    {
        switch (condition)
        {
            case Condition.OneOf one:
                return settled[one.Issue] ? Array.IndexOf(one.Options, package[one.Issue]) >= 0 : null;
            case Condition.All all:
                return Joined(all.Of, package, settled, decides: false);
            case Condition.Any any:
                return Joined(any.Of, package, settled, decides: true);
            case Condition.Not not:
                return !Of(not.Of, package, settled);
            default:
                throw new InvalidOperationException("Unknown condition.");
        }
    }

    /// <summary>The issues that a condition mentions, added to a set.</summary>
    public static void Mentions(Condition condition, ISet<int> issues)
    {
        switch (condition)
        {
            case Condition.OneOf one:
                issues.Add(one.Issue);
                break;
            case Condition.All all:
                foreach (var part in all.Of) Mentions(part, issues);
                break;
            case Condition.Any any:
                foreach (var part in any.Of) Mentions(part, issues);
                break;
            case Condition.Not not:
                Mentions(not.Of, issues);
                break;
        }
    }

    // One part that is as `decides` says settles the whole; it is the other way only when every part is.
    private static bool? Joined(Condition[] parts, int[] package, bool[] settled, bool decides)
    {
        bool? whole = !decides;
        foreach (var part in parts)
        {
            var truth = Of(part, package, settled);
            if (truth == decides) return decides;
            if (truth is null) whole = null;
        }
        return whole;
    }
}
