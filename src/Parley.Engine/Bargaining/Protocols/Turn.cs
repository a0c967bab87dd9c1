using System.Runtime.InteropServices;

namespace Parley.Engine.Bargaining;

/// <summary>The moment at which a party is asked.</summary>
/// <param name="Round">From 0.</param>
/// <param name="Time">How much of the time until the deadline is used, 0 at the first round, 1 at the last.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Turn(int Round, double Time);
