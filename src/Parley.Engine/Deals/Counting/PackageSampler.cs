using System.Numerics;
using Parley.Engine.Sampling;

namespace Parley.Engine.Deals;

/// <summary>Draws feasible packages, each as likely as any other: variables are drawn against the elimination's order, by how many packages each class leads to.</summary>
internal sealed class PackageSampler
{
    private readonly EliminationPlan _plan;
    private readonly int[] _options;
    private readonly Eliminator<BigInteger> _counts;
    private readonly double[][] _messages;
    private readonly RandomStream _random;

    /// <summary>Prepares to draw from a space that has feasible packages.</summary>
    public PackageSampler(PointedPlan plan, ulong seed, CancellationToken cancel)
    {
        (_plan, _options) = (plan.Plan, plan.Space.Options);
        _random = new(seed);
        _counts = new(plan, new PackageCounting(), cancel);
        foreach (var _ in _counts.Parts(keepMessages: true)) { }
        _messages = Array.ConvertAll(_counts.Messages, Scaled!);
    }

    /// <summary>Draws a package into <paramref name="package"/>.</summary>
    public void Draw(int[] package)
    {
        foreach (var issue in _plan.Graph.FreeIssues) package[issue] = _random.NextInt(_options[issue]);
        var classes = new int[_plan.Graph.Variables.Count];
        for (var b = _plan.Buckets.Length - 1; b >= 0; b--)
        {
            var bucket = _plan.Buckets[b];
            var variable = _plan.Graph.Variables[bucket.Variable];
            classes[bucket.Variable] = DrawClass(bucket, variable, classes);
            if (variable.Issue < 0) continue;
            var options = variable.Classes[classes[bucket.Variable]];
            package[variable.Issue] = options[_random.NextInt(options.Length)];
        }
    }

    private int DrawClass(Bucket bucket, Variable variable, int[] classes)
    {
        Span<double> upTo = variable.Size <= 64 ? stackalloc double[variable.Size] : new double[variable.Size];
        var total = 0.0;
        for (var c = 0; c < variable.Size; c++)
        {
            classes[bucket.Variable] = c;
            if (Eliminator<BigInteger>.Allows(bucket, classes))
            {
                var weight = Math.Max(1.0, variable.Classes[c].Length);
                foreach (var child in bucket.Children) weight *= _messages[child][_counts.Entry(_plan.Buckets[child], classes)];
                total += weight;
            }
            upTo[c] = total;
        }
        var at = _random.NextUnit() * total;
        var drawn = 0;
        while (drawn < variable.Size - 1 && upTo[drawn] <= at) drawn++;
        return drawn;
    }

    /// <summary>Counts as floating-point shares of the largest, so that none overflows.</summary>
    private static double[] Scaled(BigInteger[] counts)
    {
        var largest = BigInteger.Log(BigInteger.Max(BigInteger.One, counts.Max()));
        return Array.ConvertAll(counts, c => c.IsZero ? 0 : Math.Exp(BigInteger.Log(c) - largest));
    }
}
