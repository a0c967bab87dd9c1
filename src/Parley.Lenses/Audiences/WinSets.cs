using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>How many of the packages that suit the parties each audience lets through, alone and together (Putnam 1988).</summary>
/// <param name="Parties">Packages acceptable to the parties if no audience had a say.</param>
/// <param name="Alone">By audience that can block, in the order of <see cref="CaseModel.Blockers"/>: those left if it alone had a say.</param>
/// <param name="Together">Those left when all have their say: the acceptable packages.</param>
internal sealed record WinSets(AcceptableCount Parties, IReadOnlyList<AcceptableCount> Alone, AcceptableCount Together)
{
    /// <summary>Counts them: one count without audiences, and where several can block, one for each of them.</summary>
    public static WinSets Of(CaseModel model, DealAnswer answer, SolverOptions options, CancellationToken cancel)
    {
        var space = model.Space;
        var structure = DealStructure.Of(space, options);
        var parties = Count(AudienceSpaces.OfParties(space));
        return new(
            parties,
            model.Blockers.Count == 1 ? [answer.Acceptable] : [.. model.Blockers.Select((_, t) => Count(AudienceSpaces.Keeping(space, t)))],
            answer.Acceptable);

        AcceptableCount Count(DealSpace of) => DealSolver.CountAcceptable(of, structure, options, cancel);
    }
}
