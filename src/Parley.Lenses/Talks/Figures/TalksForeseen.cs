namespace Parley.Lenses;

/// <summary>What two sides who know all about each other would come to: the subgame-perfect equilibrium of their offers.</summary>
/// <param name="Opens">Who opens, by id.</param>
/// <param name="Gains">Each one's gain over no deal in points, expected and discounted, by id.</param>
/// <param name="Agree">Whether they agree.</param>
public sealed record TalksForeseen(string Opens, IReadOnlyDictionary<string, decimal> Gains, bool Agree);
