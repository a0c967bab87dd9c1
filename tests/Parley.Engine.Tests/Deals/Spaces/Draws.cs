namespace Parley.Engine.Tests;

/// <summary>
/// Pseudo-random draws that are the same on every machine and runtime (SplitMix64, Steele, Lea and Flood 2014).
/// </summary>
public sealed class Draws(ulong seed)
{
    private ulong _state = seed * 0x9E3779B97F4A7C15 + 0x632BE59BD9B4E019;

    /// <summary>0 … <paramref name="below"/> − 1.</summary>
    public int Next(int below) => (int)Next(0, below - 1L);

    /// <summary><paramref name="from"/> … <paramref name="to"/>, both possible; their distance stays below 2^62.</summary>
    public long Next(long from, long to) => from + (long)((UInt128)Bits() * (ulong)(to - from + 1) >> 64);

    public bool Chance(double probability) => (Bits() >> 11) * (1.0 / (1UL << 53)) < probability;

    public T Pick<T>(params T[] from) => from[Next(from.Length)];

    /// <summary>0 … <paramref name="count"/> − 1 in random order.</summary>
    public int[] Order(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (var i = count - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
        return order;
    }

    private ulong Bits()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
