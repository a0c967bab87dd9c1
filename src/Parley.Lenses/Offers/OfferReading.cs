using Parley.Cases;

namespace Parley.Lenses;

/// <summary>How one offer stands, in the case's own ids and points.</summary>
/// <param name="Number">Which, counted from 1.</param>
/// <param name="Feasible">Whether rules and conditions allow it.</param>
/// <param name="Acceptable">Whether all whose word counts would take it.</param>
/// <param name="Standing">That in a few words: <c>refused by Russia</c>.</param>
/// <param name="Concession">What its party gave up since its own last offer, in points; negative where it asks for more; null for its first, or an order.</param>
/// <param name="Left">By party with amounts at stake, what the offer leaves on the table, in points; 0 where it is efficient.</param>
/// <param name="Better">The package that takes it from the table; null where there is none.</param>
/// <param name="CounterBy">The id of the party that answers it.</param>
/// <param name="Counter">The acceptable package nearest to it, best for the party that answers; null where the offer is acceptable, or none was found.</param>
/// <param name="CounterIsProved">Whether no acceptable package as near is better for that party.</param>
public sealed record OfferReading(
    int Number, bool Feasible, bool Acceptable, string Standing, decimal? Concession, IReadOnlyDictionary<string, decimal> Left, Choice? Better,
    string CounterBy, Choice? Counter, bool CounterIsProved)
{
    /// <summary>Every offer of a case, in order; none where the case has none, or no package is feasible. The cost is the offers lens's.</summary>
    /// <exception cref="Parley.Engine.Deals.DealSpaceTooLargeException">The case ties too many issues together to be solved.</exception>
    public static IReadOnlyList<OfferReading> Of(Inquiry inquiry)
    {
        if (inquiry.Model.Case.Offers.Count == 0 || Talks.Of(inquiry) is not { } talks) return [];
        var model = talks.Model;
        return
        [
            .. talks.Offers.Select(offer => new OfferReading(
                offer.Number, offer.Feasible, offer.Acceptable, OffersSentences.Standing(offer), offer.Concession,
                model.Stakeholders.ToDictionary(p => model.Case.Parties[p].Id, p => OffersSentences.Left(talks, offer, p), StringComparer.Ordinal),
                offer.LeftOnTable is { } better ? model.Decode(better.Package) : null, model.Case.Parties[offer.Counter].Id,
                !offer.Acceptable && offer.Nearest is { Package: { } nearest } ? model.Decode(nearest) : null, offer.Nearest is { IsProved: true })),
        ];
    }
}
