using Parley.Cases;

namespace Parley.Formats;

/// <summary>What one side's profile says.</summary>
/// <param name="Issues">Its score sheet.</param>
/// <param name="Interactions">What hyper-rectangles are worth.</param>
/// <param name="Reservation">Its reservation value; null where none is written.</param>
/// <param name="Discount">Its discount; null where there is none.</param>
internal sealed record GeniusProfile(
    Catalog<IssueScore> Issues, IReadOnlyList<Interaction> Interactions, decimal? Reservation, decimal? Discount);
