namespace Parley.Tournaments;

/// <summary>Who meets whom: every way to seat strategies as the parties of a scenario, or so many of them.</summary>
/// <param name="SelfPlay">Whether a strategy may sit in two seats of one match.</param>
/// <param name="AtMost">How many seatings of one scenario are played; where there are more, so many are drawn.</param>
public sealed record Pairings(bool SelfPlay, int AtMost)
{
    /// <summary>Everybody against every other one, in both orders.</summary>
    public static Pairings Usual { get; } = new(false, 10_000);

    /// <summary>The most seatings of one scenario.</summary>
    public const int Most = 1_000_000;
}
