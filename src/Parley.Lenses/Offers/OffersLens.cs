using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>Where are the talks?</summary>
public sealed class OffersLens : ILens
{
    /// <inheritdoc />
    public string Name => "offers";

    /// <inheritdoc />
    public string Question => "Where are the talks?";

    /// <inheritdoc />
    public IReadOnlyList<Finding> Answer(Inquiry inquiry)
    {
        if (inquiry.Model.Case.Offers.Count == 0)
            return [Unanswered.NotApplicable(Name, "Where the talks are cannot be told: the case records no offers.")];
        try
        {
            return Talks.Of(inquiry) is { } talks
                ? [OffersFinding.Of(Name, talks)]
                : [Unanswered.NotApplicable(Name, "Where the talks are cannot be told: its rules forbid every package.")];
        }
        catch (DealSpaceTooLargeException e)
        {
            return [Unanswered.TooLarge(Name, e)];
        }
    }
}
