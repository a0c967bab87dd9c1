using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>A deal space as it would be if only some of the audiences could block, or if one option had to be taken.</summary>
/// <remarks>Spaces that differ in who can block differ in thresholds only, and share one <see cref="DealStructure"/>.</remarks>
internal static class AudienceSpaces
{
    /// <summary>The space without any audience's threshold: what suits the parties.</summary>
    public static DealSpace OfParties(DealSpace space) => Keeping(space);

    /// <summary>The space with some thresholds only.</summary>
    /// <param name="space">The space.</param>
    /// <param name="kept">Indexes into <see cref="DealSpace.Threshold"/>, in order.</param>
    public static DealSpace Keeping(DealSpace space, params int[] kept)
    {
        return space with
        {
            Points = Kept(space.Points),
            Threshold = Array.ConvertAll(kept, t => space.Threshold[t]),
            Bonuses = Array.ConvertAll(space.Bonuses, b => b with { Points = Kept(b.Points) }),
        };

        T[] Kept<T>(T[] all) => [.. all.Take(space.Parties), .. kept.Select(t => all[space.Parties + t])];
    }

    /// <summary>The space of the packages that one audience would block: its reading turned round, its threshold passed from below.</summary>
    public static DealSpace Blocked(DealSpace space, int threshold)
    {
        var alone = Keeping(space, threshold);
        var turned = Array.ConvertAll(alone.Points[^1], issue => Array.ConvertAll(issue, points => -points));
        // No bonus counts for an audience, so that its score sheet is all there is to turn.
        return alone with { Points = [.. alone.Points[..^1], turned], Threshold = [1 - alone.Threshold[0]] };
    }

    /// <summary>The space of the packages that settle an issue by one option. It has a structure of its own.</summary>
    public static DealSpace Taking(DealSpace space, int issue, int option) =>
        space with { Never = [.. space.Never, new Condition.Not(new Condition.OneOf(issue, [option]))] };
}
