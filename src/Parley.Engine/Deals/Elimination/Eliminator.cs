namespace Parley.Engine.Deals;

/// <summary>Carries out an elimination plan for any valuation.</summary>
/// <remarks>Cost: table entries × classes, each the cost of the valuation's joins. At most the largest table and its inputs are held at once.</remarks>
internal sealed class Eliminator<T>
{
    private readonly PointedPlan _pointed;
    private readonly EliminationPlan _plan;
    private readonly IValuation<T> _valuation;
    private readonly CancellationToken _cancel;
    private readonly T[]?[] _messages;

    /// <summary>Prepares to carry out a plan.</summary>
    public Eliminator(PointedPlan pointed, IValuation<T> valuation, CancellationToken cancel)
    {
        (_pointed, _plan, _valuation, _cancel) = (pointed, pointed.Plan, valuation, cancel);
        _messages = new T[]?[_plan.Buckets.Length];
    }

    /// <summary>The messages of each bucket; kept only when asked for.</summary>
    public T[]?[] Messages => _messages;

    /// <summary>The summary of all feasible packages: components and free issues joined one by one.</summary>
    public T All()
    {
        var included = Bounds.Zero(_pointed.Space.Dimensions, _pointed.Sums.Length);
        var all = _valuation.Nothing;
        foreach (var (part, bounds) in Parts(keepMessages: false))
        {
            _cancel.ThrowIfCancellationRequested();
            included.Add(bounds);
            all = _valuation.Settle(_valuation.Join(all, part), _pointed.Total.Without(included));
        }
        return all;
    }

    /// <summary>The summaries of independent parts: each component of tied issues, then each free issue, with their bounds.</summary>
    public IEnumerable<(T Part, Bounds Bounds)> Parts(bool keepMessages)
    {
        for (var b = 0; b < _plan.Buckets.Length; b++)
        {
            var bucket = _plan.Buckets[b];
            _messages[b] = Eliminate(bucket, _pointed.Total.Without(_pointed.Buckets[b]));
            if (!keepMessages)
                foreach (var child in bucket.Children) _messages[child] = null;
            if (bucket.Separator.Length == 0) yield return (_messages[b]![0], _pointed.Buckets[b]);
        }
        foreach (var (issue, bounds) in _pointed.FreeIssues)
        {
            var options = new int[_pointed.Space.Options[issue]];
            for (var o = 0; o < options.Length; o++) options[o] = o;
            yield return (_valuation.OfOptions(issue, options), bounds);
        }
    }

    private T[] Eliminate(Bucket bucket, Bounds rest)
    {
        var variables = _plan.Graph.Variables;
        var variable = variables[bucket.Variable];
        var options = Array.ConvertAll(
            variable.Classes, c => variable.Issue < 0 ? _valuation.Nothing : _valuation.OfOptions(variable.Issue, c));
        var classes = new int[variables.Count];
        var message = new T[bucket.Entries];
        var pool = new List<T>();
        for (var entry = 0; entry < message.Length; entry++)
        {
            _cancel.ThrowIfCancellationRequested();
            var digits = entry;
            for (var k = bucket.Separator.Length - 1; k >= 0; k--)
                (digits, classes[bucket.Separator[k]]) = Math.DivRem(digits, variables[bucket.Separator[k]].Size);
            pool.Clear();
            for (var c = 0; c < variable.Size; c++)
            {
                classes[bucket.Variable] = c;
                if (!Allows(bucket, classes)) continue;
                var value = options[c];
                foreach (var child in bucket.Children) value = _valuation.Join(value, _messages[child]![Entry(_plan.Buckets[child], classes)]);
                pool.Add(Points(bucket, classes) is { } points ? _valuation.Shift(value, points) : value);
            }
            message[entry] = _valuation.Settle(_valuation.Pool(pool), rest);
        }
        return message;
    }

    /// <summary>Whether the bucket's factors allow these classes.</summary>
    internal static bool Allows(Bucket bucket, int[] classes)
    {
        foreach (var factor in bucket.Factors)
            if (!factor.Allowed[factor.Entry(classes)]) return false;
        return true;
    }

    private long[]? Points(Bucket bucket, int[] classes)
    {
        long[]? sum = null;
        foreach (var factor in bucket.Factors)
        {
            if (factor.Bonus < 0 || !factor.Due[factor.Entry(classes)]) continue;
            var points = _pointed.Space.Bonuses[factor.Bonus].Points;
            sum ??= new long[points.Length];
            for (var d = 0; d < sum.Length; d++) sum[d] += points[d];
        }
        return sum;
    }

    /// <summary>The entry of a bucket's message for classes given by variable.</summary>
    internal int Entry(Bucket bucket, int[] classes)
    {
        var entry = 0;
        foreach (var v in bucket.Separator) entry = (entry * _plan.Graph.Variables[v].Size) + classes[v];
        return entry;
    }
}
