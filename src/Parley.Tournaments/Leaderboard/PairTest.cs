using System.Runtime.InteropServices;

namespace Parley.Tournaments;

/// <summary>Whether two strategies' mean utilities differ: Wilcoxon's signed-rank test over scenarios.</summary>
/// <param name="One">The better-placed one's index.</param>
/// <param name="Other">The other's.</param>
/// <param name="Probability">How likely such differences are if neither is better.</param>
/// <param name="Adjusted">The same after Holm's correction over all pairs.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PairTest(int One, int Other, double Probability, double Adjusted);
