using Parley.Engine.Bargaining;

namespace Parley.Tournaments;

/// <summary>How a match went, before anything is made of it.</summary>
/// <param name="End">How the talks ended.</param>
/// <param name="By">Who accepted last, walked away or forfeited; −1 for none.</param>
/// <param name="Reason">Why a party forfeited.</param>
/// <param name="Fault">How it failed.</param>
/// <param name="Round">In which round they ended, from 0.</param>
/// <param name="Time">The share of the time that was used.</param>
/// <param name="Offers">How many offers were made.</param>
/// <param name="Package">What was agreed, option by issue; null without a deal.</param>
/// <param name="Utilities">By party.</param>
/// <param name="Discounted">By party.</param>
internal sealed record Played(
    TalksEnd End, int By, string? Reason, Fault Fault, int Round, double Time, int Offers, int[]? Package, double[] Utilities, double[] Discounted)
{
    private const int LongestReason = 300;

    /// <summary>Why a strategy loses that takes all memory.</summary>
    public const string OutOfMemory = "it ran out of memory";

    /// <summary>From the engine's outcome.</summary>
    public static Played Of(TalksOutcome outcome) => new(
        outcome.End, outcome.By, FaultOf(outcome) == Fault.Memory ? OutOfMemory : outcome.Reason is { } reason ? Harmless(reason) : null, FaultOf(outcome), outcome.Round, outcome.Time, outcome.Offers,
        outcome.Package, outcome.Utilities, outcome.Discounted);

    /// <summary>A match that a party lost because its strategy failed.</summary>
    public static Played Forfeit(int by, string reason, Fault fault, int parties, int round = 0, double time = 0, int offers = 0) =>
        new(TalksEnd.Forfeit, by, Harmless(reason), fault, round, time, offers, null, new double[parties], new double[parties]);

    private static Fault FaultOf(TalksOutcome outcome) => outcome.End != TalksEnd.Forfeit ? Fault.None
        : outcome.Reason?.StartsWith("it threw OutOfMemoryException", StringComparison.Ordinal) == true ? Fault.Memory
        : Fault.Wrong;

    // Exceptions say what strategies want them to say.
    private static string Harmless(string reason)
    {
        var plain = Cases.Shown.OneLine(Cases.Shown.Message(reason));
        return plain.Length <= LongestReason ? plain : plain[..LongestReason] + "…";
    }
}
