using Parley.Cases;

namespace Parley.Lenses;

/// <summary>At which values of one number there is a deal, and at which there is none: the finding of the threshold lens, for a ruler.</summary>
/// <param name="Variation">The number, and the range looked through.</param>
/// <param name="Zones">The whole range, ascending, in zones whose verdicts differ from one to the next; at least one.</param>
/// <param name="IsLocated">Whether every end of a zone is known to the last digit that is told apart.</param>
public sealed record DealZones(Variation Variation, IReadOnlyList<DealZone> Zones, bool IsLocated)
{
    /// <summary>Looks through the range. Cost: as <see cref="Thresholds.Find"/>, but where there is a deal mostly that of compiling the case.</summary>
    /// <param name="case">The case.</param>
    /// <param name="variation">The number, and its range.</param>
    /// <param name="options">How to analyse.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="CaseModelException">The case cannot be computed with at its likely values.</exception>
    /// <exception cref="Engine.Deals.DealSpaceTooLargeException">Too many issues are tied together to solve the case value by value.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static DealZones Find(Case @case, Variation variation, AnalysisOptions options, CancellationToken cancel)
    {
        var course = Thresholds.Courses(CaseModel.Compile(@case), variation, [new WatchDeal()], options, cancel).Single();
        var (turns, last) = (course.Turns, course.Turns.Count);
        return new(
            variation,
            [
                .. course.Stretches.Select((stretch, k) => new DealZone(
                    stretch.Reply.IsImpossible ? "impossible" : stretch.Reply.Words,
                    k == 0 ? variation.From : turns[k - 1].At, k == 0 || !turns[k - 1].IsLast,
                    k == last ? variation.To : turns[k].At, k == last || turns[k].IsLast)),
            ],
            turns.All(turn => turn.IsLocated));
    }
}
