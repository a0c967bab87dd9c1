using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>An offer, and where it leaves the talks.</summary>
/// <param name="Number">Which, counted from 1.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Settlement">How it settles every issue.</param>
/// <param name="Feasible">Whether rules and conditions allow it.</param>
/// <param name="Below">Who would refuse it, and how many points short it leaves them.</param>
/// <param name="Acceptable">Whether all whose word counts would take it.</param>
/// <param name="Concession">
/// What its party gave up since its own last offer, in points; negative where it asks for more; null for its first, or an order.
/// </param>
/// <param name="LeftOnTable">
/// The efficient package better for all that helps most the party it helps least, against its best feasible gain; null where
/// there is none.
/// </param>
/// <param name="Counter">The index of the party that answers it.</param>
/// <param name="Nearest">
/// The acceptable package nearest to it, best for the party that answers; null where an item is shared or nothing is acceptable.
/// </param>
internal sealed record OfferStanding(
    int Number, Offer Offer, Settlement Settlement, bool Feasible, IReadOnlyList<(string Name, decimal? Points)> Below,
    bool Acceptable, decimal? Concession, FrontierPoint? LeftOnTable, int Counter, Nearest? Nearest);
