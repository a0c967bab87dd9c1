using Parley.Engine.Sampling;

namespace Parley.Tournaments;

/// <summary>Seeds that depend on what they are for, not on the order of work.</summary>
internal static class MatchSeed
{
    private const ulong Basis = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    /// <summary>
    /// A seed from the tournament's seed and words: FNV-1a over the words' UTF-16, each closed by a mark, then one step of the generator, so that
    /// near words give far seeds.
    /// </summary>
    public static ulong Of(ulong seed, IEnumerable<string> words)
    {
        var hash = Basis;
        foreach (var word in words)
        {
            foreach (var letter in word) hash = (hash ^ letter) * Prime;
            hash = (hash ^ 0x1_0000) * Prime;
        }
        return new RandomStream(seed ^ new RandomStream(hash).NextBits()).NextBits();
    }
}
