using Parley.Engine.Sampling;
using Parley.Engine.Stability;

namespace Parley.Bench;

/// <summary>
/// Random conflicts over options that each have one decision maker. An option is worth something to everyone, drawn uniformly, so
/// that the rankings agree about as much as those of cases do; infeasible combinations are drawn at random.
/// </summary>
public static class Conflicts
{
    private const int Largest = 1000;

    /// <summary>A conflict whose issues have so many options each, shared out in turn.</summary>
    /// <param name="decisionMakers">Who share the issues: the first issue is the first's, and so on round.</param>
    /// <param name="options">How many options each issue has.</param>
    /// <param name="feasible">How many combinations are kept.</param>
    /// <param name="seed">Of the worths and of what is kept.</param>
    public static Conflict Of(int decisionMakers, int[] options, int feasible, ulong seed)
    {
        var random = new RandomStream(seed);
        var stride = new int[options.Length];
        var all = 1;
        for (var k = options.Length - 1; k >= 0; k--) (stride[k], all) = (all, all * options[k]);
        var states = Keep(all, feasible, random);
        return new()
        {
            States = feasible,
            Moves = [.. Enumerable.Range(0, decisionMakers).Select(i => Table(states, all, c => Others(c, i)))],
            Rank = [.. Enumerable.Range(0, decisionMakers).Select(_ => Rank())],
        };

        int[] Rank()
        {
            var worth = Array.ConvertAll(options, count => Enumerable.Range(0, count).Select(_ => random.NextInt(Largest)).ToArray());
            return Array.ConvertAll(states, c => Enumerable.Range(0, options.Length).Sum(k => worth[k][c / stride[k] % options[k]]));
        }

        // A combination without the options of one decision maker.
        int Others(int combination, int of)
        {
            for (var k = of; k < options.Length; k += decisionMakers) combination -= combination / stride[k] % options[k] * stride[k];
            return combination;
        }
    }

    private static int[] Keep(int all, int feasible, RandomStream random)
    {
        var kept = new List<int>(feasible);
        for (var c = 0; c < all; c++)
            if (random.NextInt(all - c) < feasible - kept.Count) kept.Add(c);
        return [.. kept];
    }

    /// <summary>States that share a key are one block, and lead to one another.</summary>
    private static MoveTable Table(int[] states, int keys, Func<int, int> key)
    {
        var number = new int[keys];
        var block = new int[states.Length];
        var size = new List<int>();
        for (var s = 0; s < states.Length; s++)
        {
            ref var known = ref number[key(states[s])];
            if (known == 0)
            {
                size.Add(0);
                known = size.Count;
            }
            block[s] = known - 1;
            size[block[s]]++;
        }
        var start = new int[size.Count + 1];
        for (var b = 0; b < size.Count; b++) start[b + 1] = start[b] + size[b];
        var next = (int[])start.Clone();
        var targets = new int[states.Length];
        for (var s = 0; s < states.Length; s++) targets[next[block[s]]++] = s;
        return new(block, start, targets);
    }
}
