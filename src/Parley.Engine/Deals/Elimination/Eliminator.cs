namespace Parley.Engine.Deals;

/// <summary>Carries out an elimination plan for any valuation.</summary>
/// <remarks>Cost: table entries × classes, each the cost of the valuation's joins. At most the largest table and its inputs are held at once.</remarks>
internal sealed class Eliminator<T>
{
    private readonly EliminationPlan _plan;
    private readonly IValuation<T> _valuation;
    private readonly CancellationToken _cancel;
    private readonly long[] _totalLow;
    private readonly long[] _totalHigh;
    private readonly T[]?[] _messages;

    /// <summary>Prepares to carry out a plan.</summary>
    public Eliminator(EliminationPlan plan, IValuation<T> valuation, CancellationToken cancel)
    {
        (_plan, _valuation, _cancel) = (plan, valuation, cancel);
        _messages = new T[]?[plan.Buckets.Length];
        (_totalLow, _totalHigh) = plan.TotalBounds();
    }

    /// <summary>The messages of each bucket; kept only when asked for.</summary>
    public T[]?[] Messages => _messages;

    /// <summary>The summary of all feasible packages: components and free issues joined one by one.</summary>
    public T All()
    {
        var included = (Low: new long[_totalLow.Length], High: new long[_totalHigh.Length]);
        var all = _valuation.Nothing;
        foreach (var (part, low, high) in Parts(keepMessages: false))
        {
            _cancel.ThrowIfCancellationRequested();
            Bounds.Add(included.Low, included.High, low, high);
            all = Settle(_valuation.Join(all, part), included.Low, included.High);
        }
        return all;
    }

    /// <summary>The summaries of independent parts: each component of tied issues, then each free issue, with their bounds.</summary>
    public IEnumerable<(T Part, long[] Low, long[] High)> Parts(bool keepMessages)
    {
        for (var b = 0; b < _plan.Buckets.Length; b++)
        {
            var bucket = _plan.Buckets[b];
            _messages[b] = Eliminate(bucket);
            if (!keepMessages)
                foreach (var child in bucket.Children) _messages[child] = null;
            if (bucket.Separator.Length == 0) yield return (_messages[b]![0], bucket.Low, bucket.High);
        }
        foreach (var issue in _plan.Graph.FreeIssues)
        {
            var (low, high) = Bounds.OfIssue(_plan.Space, issue);
            yield return (_valuation.OfOptions(issue, [.. Enumerable.Range(0, _plan.Space.Options[issue])]), low, high);
        }
    }

    private T Settle(T value, long[] low, long[] high)
    {
        var lowRest = new long[low.Length];
        var highRest = new long[high.Length];
        for (var d = 0; d < low.Length; d++)
        {
            lowRest[d] = _totalLow[d] - low[d];
            highRest[d] = _totalHigh[d] - high[d];
        }
        return _valuation.Settle(value, lowRest, highRest);
    }

    private T[] Eliminate(Bucket bucket)
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
            var rest = entry;
            for (var k = bucket.Separator.Length - 1; k >= 0; k--)
                (rest, classes[bucket.Separator[k]]) = Math.DivRem(rest, variables[bucket.Separator[k]].Size);
            pool.Clear();
            for (var c = 0; c < variable.Size; c++)
            {
                classes[bucket.Variable] = c;
                if (!Points(bucket, classes, out var points)) continue;
                var value = options[c];
                foreach (var child in bucket.Children) value = _valuation.Join(value, _messages[child]![Entry(_plan.Buckets[child], classes)]);
                pool.Add(points is null ? value : _valuation.Shift(value, points));
            }
            message[entry] = Settle(_valuation.Pool(pool), bucket.Low, bucket.High);
        }
        return message;
    }

    /// <summary>Whether the bucket's factors allow these classes, and the points they add.</summary>
    internal static bool Points(Bucket bucket, int[] classes, out long[]? points)
    {
        points = null;
        foreach (var factor in bucket.Factors)
        {
            var entry = factor.Entry(classes);
            if (!factor.Allowed[entry]) return false;
            if (factor.Bonus[entry] is not { } bonus) continue;
            points ??= new long[bonus.Length];
            for (var d = 0; d < bonus.Length; d++) points[d] += bonus[d];
        }
        return true;
    }

    /// <summary>The entry of a bucket's message for classes given by variable.</summary>
    internal int Entry(Bucket bucket, int[] classes)
    {
        var entry = 0;
        foreach (var v in bucket.Separator) entry = (entry * _plan.Graph.Variables[v].Size) + classes[v];
        return entry;
    }
}
