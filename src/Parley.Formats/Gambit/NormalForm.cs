namespace Parley.Formats;

/// <summary>A game in normal form: everybody chooses a strategy at once.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Players">The players' names.</param>
/// <param name="Strategies">By player, the names of its strategies.</param>
/// <param name="Payoffs">
/// By combination of strategies, the payoff of each player. The first player's strategy changes fastest, as in Gambit's files.
/// </param>
public sealed record NormalForm(
    string Title, IReadOnlyList<string> Players, IReadOnlyList<IReadOnlyList<string>> Strategies, IReadOnlyList<IReadOnlyList<decimal>> Payoffs);
