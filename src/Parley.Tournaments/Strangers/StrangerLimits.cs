namespace Parley.Tournaments;

/// <summary>What strategies of the user's own may use.</summary>
/// <param name="Patience">How long one may think about one answer.</param>
/// <param name="MemoryMiB">How much managed memory its process may have, in MiB.</param>
public sealed record StrangerLimits(TimeSpan Patience, int MemoryMiB)
{
    /// <summary>How many times its patience a strategy may think in one match, all in all.</summary>
    public const int Answers = 10;

    /// <summary>10 seconds and 1 GiB.</summary>
    public static StrangerLimits Usual { get; } = new(TimeSpan.FromSeconds(10), 1024);
}
