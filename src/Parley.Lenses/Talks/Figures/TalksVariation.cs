using Parley.Engine.Sampling;

namespace Parley.Lenses;

/// <summary>What the same talks came to under another deadline, risk or impatience.</summary>
/// <param name="Kind"><c>usual</c>, <c>rounds</c>, <c>breakdown</c> or <c>discount</c>: what differs.</param>
/// <param name="Value">The number of rounds, the risk after a round, or the discount of every player; for <c>usual</c> the risk.</param>
/// <param name="Runs">How many runs.</param>
/// <param name="Deals">The share of them that ended in a deal.</param>
/// <param name="Payoffs">Each player's discounted gain as a share of the most it could gain, on average.</param>
/// <param name="Best">
/// The style that pays each player who has a choice most, against others who take each of theirs equally often.
/// </param>
public sealed record TalksVariation(
    string Kind, double Value, int Runs, Proportion Deals, IReadOnlyDictionary<string, double> Payoffs, IReadOnlyDictionary<string, string> Best);
