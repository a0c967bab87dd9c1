using Parley.Cases;

namespace Parley.Formats;

/// <summary>Points for a combination of values.</summary>
/// <param name="When">The combination.</param>
/// <param name="Points">The points.</param>
internal sealed record NegmasInteraction(Pattern When, decimal Points);
