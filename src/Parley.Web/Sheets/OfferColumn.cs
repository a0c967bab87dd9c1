using Parley.Cases;
using Parley.Lenses;

namespace Parley.Web;

/// <summary>A column of the offers' table: an offer, or a named package to compare with.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Choose">What it settles, as written.</param>
/// <param name="At">Which offer, from 0; null for a package.</param>
/// <param name="Offer">The offer; null for a package.</param>
/// <param name="Reading">How the offer stands; null for a package, or where that is not known.</param>
/// <param name="Values">What it is worth by party with amounts at stake, in points; empty where that is not known.</param>
/// <param name="Gains">The same over no deal.</param>
/// <param name="Standing">How it stands, in a few words.</param>
/// <param name="Acceptable">Whether all whose word counts would take it.</param>
public sealed record OfferColumn(
    string Name, Choice Choose, int? At, Offer? Offer, OfferReading? Reading, IReadOnlyDictionary<string, decimal> Values, IReadOnlyDictionary<string, decimal> Gains,
    string Standing, bool Acceptable);
