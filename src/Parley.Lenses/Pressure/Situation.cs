using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>Who pulls which levers, and what that leads to.</summary>
/// <param name="Profile">Index of each party's set of levers.</param>
/// <param name="NoDeal">What each party has then while there is no deal, in units of its grid.</param>
/// <param name="Bargain">The Nash bargain from there; null: no deal.</param>
internal sealed record Situation(int[] Profile, long[] NoDeal, FrontierPoint? Bargain)
{
    /// <summary>What a party ends up with, in units of its grid.</summary>
    public long Value(int party) => Bargain?.Value[party] ?? NoDeal[party];
}
