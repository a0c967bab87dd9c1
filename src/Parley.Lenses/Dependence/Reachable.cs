using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>The best that a party can have when only some options of the issues are open.</summary>
/// <remarks>
/// The same elimination that finds the frontier, for one party, so that its tables hold single values: cost as that of a count of
/// the packages.
/// </remarks>
internal sealed class Reachable(CaseModel model, SolverOptions options, CancellationToken cancel)
{
    private readonly SolverOptions _options = options with { CountAcceptable = false };

    /// <summary>A party's largest value over feasible packages of open options, in grid units; null: there are none.</summary>
    /// <param name="party">Index of the party.</param>
    /// <param name="isOpen">Whether an option (second) of an issue (first) is open.</param>
    /// <exception cref="DealSpaceTooLargeException">The case ties too many issues together to be solved.</exception>
    public long? Best(int party, Func<int, int, bool> isOpen)
    {
        var space = model.Space;
        var closed = Enumerable.Range(0, space.Issues)
            .Select(i => new Condition.OneOf(i, [.. Enumerable.Range(0, space.Options[i]).Where(o => !isOpen(i, o))]))
            .Where(c => c.Options.Length > 0);
        var frontier = DealSolver.Solve(
            new()
            {
                Parties = 1,
                Options = space.Options,
                Points = [space.Points[party]],
                Decimals = [space.Decimals[party]],
                NoDeal = [space.NoDeal[party]],
                Floor = [long.MinValue / 2],
                AppliesWhen = space.AppliesWhen,
                Bonuses = [.. space.Bonuses.Where(b => b.Points[party] != 0).Select(b => new Bonus(b.When, [b.Points[party]]))],
                Never = [.. space.Never, .. closed],
            },
            _options, cancel).Frontier;
        return frontier.Count == 0 ? null : frontier.Value(0, 0);
    }
}
