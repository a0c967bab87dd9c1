using System.Runtime.InteropServices;

namespace Parley.Engine.Pressure;

/// <summary>What something is worth to each of two parties, each on its own scale.</summary>
/// <param name="First">To the first party.</param>
/// <param name="Second">To the second party.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PayoffPair(double First, double Second);
