namespace Parley.Lenses;

/// <summary>What a party wants of one issue.</summary>
/// <param name="Issue">The issue's index.</param>
/// <param name="Best">The index of the option that is worth most to it; the first of those.</param>
/// <param name="AtStake">Points between the option it likes best and the one it likes least; 0 where it does not care.</param>
public sealed record Want(int Issue, int Best, decimal AtStake);
