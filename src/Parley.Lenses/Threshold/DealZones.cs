using Parley.Cases;

namespace Parley.Lenses;

/// <summary>At which values of one number there is a deal, or which package a solution chooses: the finding of the threshold lens, for a ruler.</summary>
/// <param name="Variation">The number, and the range looked through.</param>
/// <param name="Zones">The whole range, ascending, in zones whose answers differ from one to the next; at least one.</param>
/// <param name="IsLocated">Whether every end of a zone is known to the last digit that is told apart.</param>
public sealed record DealZones(Variation Variation, IReadOnlyList<DealZone> Zones, bool IsLocated)
{
    /// <summary>Looks through the range. Cost: as <see cref="Thresholds.Find"/>, but where there is a deal mostly that of compiling the case.</summary>
    /// <param name="case">The case.</param>
    /// <param name="variation">The number, and its range.</param>
    /// <param name="watch">What is watched: whether there is a deal, or a solution.</param>
    /// <param name="options">How to analyse.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ThresholdException">The case has nothing of the kind to watch.</exception>
    /// <exception cref="CaseModelException">The case cannot be computed with at its likely values.</exception>
    /// <exception cref="Engine.Deals.DealSpaceTooLargeException">Too many issues are tied together to solve the case value by value.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static DealZones Find(Case @case, Variation variation, Watch watch, AnalysisOptions options, CancellationToken cancel)
    {
        var model = CaseModel.Compile(@case);
        if (watch.WhyNot(model) is { } why) throw new ThresholdException(why);
        var course = Thresholds.Courses(model, variation, [watch], options, cancel).Single();
        var (turns, last) = (course.Turns, course.Turns.Count);
        return new(
            variation,
            [
                .. course.Stretches.Select((stretch, k) => new DealZone(
                    stretch.Reply.IsImpossible ? "impossible" : watch.IsPackage && stretch.Reply.Package is not null ? "package" : stretch.Reply.Words,
                    k == 0 ? variation.From : turns[k - 1].At, k == 0 || !turns[k - 1].IsLast,
                    k == last ? variation.To : turns[k].At, k == last || turns[k].IsLast,
                    watch.IsPackage && k > 0 ? Differences(@case, course.Stretches[k - 1].Reply.Package?.Choose, stretch.Reply.Package?.Choose) : [])),
            ],
            turns.All(turn => turn.IsLocated));
    }

    private static int[] Differences(Case @case, Choice? before, Choice? after) => before is null || after is null
        ? []
        : [.. Enumerable.Range(0, @case.Issues.Count).Where(i => !Equals(before.Chosen.Find(@case.Issues[i].Id), after.Chosen.Find(@case.Issues[i].Id)))];
}
