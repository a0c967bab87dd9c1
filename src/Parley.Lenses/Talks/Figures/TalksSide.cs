namespace Parley.Lenses;

/// <summary>What simulated talks gave one party, on average over all runs; talks that fail give 0.</summary>
/// <param name="Gain">Its gain over no deal, in points.</param>
/// <param name="Share">The same as a share of the most it could gain from any package that can be offered.</param>
/// <param name="Discounted">That share as it is worth after the time that passed.</param>
/// <param name="GainOfDeals">Its gain in the runs that ended in a deal, in points; null without one.</param>
/// <param name="Opening">How much more the discounted share is when it opens than when another does.</param>
public sealed record TalksSide(decimal Gain, double Share, double Discounted, decimal? GainOfDeals, double Opening);
