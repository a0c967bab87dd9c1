namespace Parley.Engine.Pressure;

/// <summary>The equilibrium of a threat game with lotteries.</summary>
/// <param name="Agreement">What the parties agree on; the same in every equilibrium.</param>
/// <param name="NoDeal">What they have if they do not agree and carry out their threats.</param>
/// <param name="First">The first party's chances by threat, adding up to 1.</param>
/// <param name="Second">The second party's chances by threat, adding up to 1.</param>
/// <param name="Gap">
/// The most that either party could still gain by another threat, as a share of its range over the efficient boundary (of 1
/// where that is one point): the equilibrium is proved to within this.
/// </param>
public sealed record ThreatEquilibrium(PayoffPair Agreement, PayoffPair NoDeal, double[] First, double[] Second, double Gap);
