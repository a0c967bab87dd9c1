using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>Who will read it how?</summary>
/// <remarks>
/// Up to three findings: what ratification leaves (win-sets, Putnam 1988), how each audience reads each package worth reading, and which
/// options divide the audiences most.
/// </remarks>
public sealed class AudiencesLens : ILens
{
    /// <inheritdoc />
    public string Name => "audiences";

    /// <inheritdoc />
    public string Question => "Who will read it how?";

    /// <inheritdoc />
    public IReadOnlyList<Finding> Answer(Inquiry inquiry)
    {
        if (inquiry.Model.Case.Audiences.Count == 0) return [Unanswered.NotApplicable(Name, "This case names no audiences.")];
        try
        {
            Finding?[] findings =
            [
                inquiry.Model.Blockers.Count == 0
                    ? RatificationFinding.Free(Name, inquiry.Model)
                    : RatificationFinding.Of(Name, Ratification.Of(inquiry)),
                ReadingsFinding.Of(Name, inquiry.Model, inquiry.Deal),
                DivisionFinding.Of(Name, inquiry.Model),
            ];
            return [.. findings.OfType<Finding>()];
        }
        catch (DealSpaceTooLargeException e)
        {
            return [Unanswered.TooLarge(Name, e)];
        }
    }
}
