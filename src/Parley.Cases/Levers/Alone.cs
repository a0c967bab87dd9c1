namespace Parley.Cases;

/// <summary>What a party can reach by itself, without anyone's consent.</summary>
/// <param name="Party">Who.</param>
/// <param name="Reaches">What it brings about.</param>
/// <param name="Costs">What that costs the party, in its points; 0 where not written.</param>
/// <param name="Chance">How likely it succeeds, from 0 to 1; 1 where not written.</param>
public sealed record Alone(string Party, Choice Reaches, Amount Costs, Amount Chance);
