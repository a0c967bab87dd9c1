using Parley.Engine.Sampling;

namespace Parley.Lenses;

/// <summary>What one combination of styles came to.</summary>
/// <param name="Styles">Each player's style.</param>
/// <param name="Deals">The share of runs that ended in a deal.</param>
/// <param name="Time">How much of the time a deal took on average; null without one.</param>
/// <param name="Payoffs">Each player's discounted gain as a share of the most it could gain, on average; talks that fail give 0.</param>
/// <param name="Errors">The standard error of each.</param>
/// <param name="Best">
/// For each player who had a choice, whether its style is a best reply to the others'; null where not all its styles were tried against theirs.
/// </param>
/// <param name="Equilibrium">Whether no player gains by changing its style alone; null where that was not tried.</param>
public sealed record TalksProfile(
    IReadOnlyDictionary<string, string> Styles, Proportion Deals, double? Time, IReadOnlyDictionary<string, double> Payoffs,
    IReadOnlyDictionary<string, double> Errors, IReadOnlyDictionary<string, bool?> Best, bool? Equilibrium);
