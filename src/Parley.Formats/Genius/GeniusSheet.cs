using Parley.Cases;

namespace Parley.Formats;

/// <summary>One party's side as it is written.</summary>
/// <param name="Scores">Every issue, in order.</param>
/// <param name="Interactions">What combinations are worth.</param>
/// <param name="Reservation">The reservation value, if any.</param>
/// <param name="Discount">The discount, if any.</param>
internal sealed record GeniusSheet(
    IReadOnlyList<WrittenScore> Scores, IReadOnlyList<(Pattern When, decimal Points)> Interactions, decimal? Reservation, decimal? Discount);
