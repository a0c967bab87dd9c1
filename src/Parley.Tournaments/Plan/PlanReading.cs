using Parley.Cases;

namespace Parley.Tournaments;

/// <summary>What came of reading a plan.</summary>
/// <param name="File">The file, as named by the user.</param>
/// <param name="Plan">The plan, or null when there are errors.</param>
/// <param name="Problems">All that is wrong, in the order of places.</param>
/// <param name="Bytes">The file as read; empty where it could not be.</param>
/// <param name="Unreadable">True when the file could not be read at all: exit code 3 instead of 1.</param>
public sealed record PlanReading(string File, TournamentPlan? Plan, IReadOnlyList<Problem> Problems, byte[] Bytes, bool Unreadable = false);
