using System.Numerics;
using Parley.Engine.Deals;

namespace Parley.Engine.Stability;

/// <summary>Counts the states of a conflict over packages without listing them.</summary>
internal static class PackageCount
{
    /// <summary>How many feasible packages there are over the issues that move; null where that is out of reach.</summary>
    public static BigInteger? Of(PackageControl control, CancellationToken cancel)
    {
        var space = control.Space;
        var closed = Enumerable.Range(0, space.Issues).Where(i => !control.Moves(i) && space.Options[i] > 1)
            .Select(i => new Condition.OneOf(i, [.. Enumerable.Range(0, space.Options[i]).Where(o => o != control.Otherwise(i))]));
        var counted = new DealSpace
        {
            Parties = 1,
            Options = space.Options,
            Points = [Array.ConvertAll(space.Options, count => new long[count])],
            Decimals = [0],
            NoDeal = [0],
            Floor = [0],
            AppliesWhen = space.AppliesWhen,
            Never = [.. space.Never, .. closed],
        };
        try
        {
            return DealSolver.CountAcceptable(counted, DealStructure.Of(counted), cancel: cancel).Count;
        }
        catch (DealSpaceTooLargeException)
        {
            return null;
        }
    }
}
