using Parley.Cases;

namespace Parley.Tournaments;

/// <summary>Every key of a plan. Reader and schema are held to these.</summary>
internal static class PlanKeys
{
    public const string Version = "tournament";

    public static readonly KeySet Plan = new("plan", "a tournament's plan",
    [
        Version, "title", "scenarios", "strategies", "protocol", "deadlines", "discount", "discount-per", "breakdown-risk", "repetitions", "pairings", "seed",
    ]);

    public static readonly KeySet Strategy = new("strategy", "a strategy", ["name", "with"]);
    public static readonly KeySet Deadline = new("deadline", "a deadline", ["rounds", "seconds", "per-offer"]);
    public static readonly KeySet Pairings = new("pairings", "pairings", ["self-play", "at-most"]);

    public static readonly IReadOnlyList<KeySet> All = [Plan, Strategy, Deadline, Pairings];
}
