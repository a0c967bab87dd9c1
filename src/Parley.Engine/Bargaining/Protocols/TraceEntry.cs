using System.Runtime.InteropServices;

namespace Parley.Engine.Bargaining;

/// <summary>One thing that happened in talks.</summary>
/// <param name="Round">From 0.</param>
/// <param name="Time">The share of the time until the deadline that was used.</param>
/// <param name="Party">Who; −1 for a mediator, who only proposes.</param>
/// <param name="Kind">What.</param>
/// <param name="Offer">The offer made or answered; none when a party proposes nothing and walks away.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TraceEntry(int Round, double Time, int Party, TraceKind Kind, Offer Offer);
