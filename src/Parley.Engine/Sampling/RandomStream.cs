namespace Parley.Engine.Sampling;

/// <summary>
/// A seeded stream of random numbers, the same on every machine: SplitMix64 (Steele, Lea and Flood 2014), period 2^64.
/// </summary>
/// <remarks>Not for secrets. <see cref="Random"/> does not promise the same numbers in every version of .NET; this does.</remarks>
/// <param name="seed">Any number; each gives a stream of its own.</param>
public sealed class RandomStream(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong NextBits()
    {
        _state += Step;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>The next number in [0, 1), a multiple of 2^−53.</summary>
    public double NextUnit() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>What <see cref="NextUnit"/> of a stream gives after <paramref name="others"/> other numbers, without making those.</summary>
    /// <param name="seed">The stream's seed.</param>
    /// <param name="others">How many numbers come before.</param>
    public static double UnitAfter(ulong seed, ulong others) => new RandomStream(seed + (others * Step)).NextUnit();

    /// <summary>The next whole number in [0, <paramref name="below"/>); the bias is below 2^−32.</summary>
    /// <param name="below">1 … 2^31−1.</param>
    public int NextInt(int below) => (int)Math.BigMul(NextBits(), (ulong)below, out _);
}
