namespace Parley.Lenses;

/// <summary>One value of the varied number, and the answers there.</summary>
/// <param name="Value">The value.</param>
/// <param name="Replies">By watch.</param>
/// <param name="IsGuard">Whether it was tried for its place, not to narrow down a change.</param>
internal sealed record TriedValue(decimal Value, Reply[] Replies, bool IsGuard);
