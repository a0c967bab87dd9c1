namespace Parley.Engine.Pressure;

/// <summary>
/// What two parties can agree on when they may also agree on lotteries: every mixture of some outcomes, and everything worse
/// (the comprehensive convex hull). Kept as the vertices of its efficient boundary.
/// </summary>
/// <remarks>
/// Which outcomes are vertices is decided exactly. Sorting and one sweep, O(n log n) (Andrew 1979). Right of the last vertex
/// the boundary falls straight down, left of the first it runs level.
/// </remarks>
public sealed class BargainingSet
{
    private double[] _first = [];
    private double[] _second = [];

    /// <summary>An empty set, to be filled by <see cref="Refill"/>.</summary>
    internal BargainingSet() { }

    /// <summary>The set spanned by some outcomes; one or more.</summary>
    /// <exception cref="ArgumentException">There is no outcome, or a number is not finite.</exception>
    public static BargainingSet Of(ReadOnlySpan<PayoffPair> outcomes)
    {
        if (outcomes.IsEmpty) throw new ArgumentException("A bargaining set needs an outcome.", nameof(outcomes));
        foreach (var outcome in outcomes)
            if (!double.IsFinite(outcome.First) || !double.IsFinite(outcome.Second))
                throw new ArgumentException("An outcome is not a finite number.", nameof(outcomes));
        var set = new BargainingSet();
        set.Refill(outcomes);
        return set;
    }

    /// <summary>How many vertices the efficient boundary has; its edges are one fewer.</summary>
    public int Count { get; private set; }

    /// <summary>How many edges the efficient boundary has.</summary>
    public int Edges => Count - 1;

    /// <summary>A vertex; better for the first party and worse for the second than the one before it.</summary>
    public PayoffPair this[int vertex] => new(_first[vertex], _second[vertex]);

    /// <summary>
    /// The ends of an edge; of edge −1 and of the one after the last, where the boundary runs level and straight down, the vertex and some
    /// point of that line.
    /// </summary>
    internal (PayoffPair Left, PayoffPair Right) Ends(int edge)
    {
        if (edge >= 0 && edge < Edges) return (this[edge], this[edge + 1]);
        var end = edge < 0 ? this[0] : this[Count - 1];
        return edge < 0
            ? (end with { First = end.First - 1 - Math.Abs(end.First) }, end)
            : (end, end with { Second = end.Second - 1 - Math.Abs(end.Second) });
    }

    /// <summary>The Nash bargaining solution (Nash 1950) when there is no deal at a point of the set. O(log vertices).</summary>
    /// <remarks>
    /// At a point on the boundary there is nothing to gain, and the answer is the efficient outcome that gives nobody less. A
    /// point outside the set is its own answer: there is nothing to bargain over.
    /// </remarks>
    public PayoffPair Bargain(PayoffPair noDeal)
    {
        if (!Contains(noDeal)) return noDeal;
        var (low, high) = (0, Edges);
        while (low < high)
        {
            var edge = (low + high) / 2;
            if (Position(edge, noDeal) < 1) high = edge;
            else low = edge + 1;
        }
        return low == Edges ? this[low] : On(low, Position(low, noDeal));
    }

    /// <summary>Whether a point is in the set, its boundary included.</summary>
    public bool Contains(PayoffPair point)
    {
        if (point.First > _first[Count - 1] || point.Second > _second[0]) return false;
        var right = Array.BinarySearch(_first, 0, Count, point.First);
        if (right < 0) right = ~right;
        return right == 0 || Orientation.Sign(this[right - 1], this[right], point) <= 0;
    }

    /// <summary>
    /// Where the bargain from a no-deal point lies along an edge: 0 at its left end or, if negative, further left; 1 at its right
    /// end or, if larger, further right.
    /// </summary>
    /// <remarks>
    /// On the edge the product of gains is a parabola in the position, which therefore is linear in the no-deal point.
    /// </remarks>
    internal double Position(int edge, PayoffPair noDeal) =>
        ((_second[edge] - noDeal.Second) / Fall(edge) - (_first[edge] - noDeal.First) / Run(edge)) / 2;

    /// <summary>What the first party gains along an edge.</summary>
    internal double Run(int edge) => _first[edge + 1] - _first[edge];

    /// <summary>What the second party loses along an edge.</summary>
    internal double Fall(int edge) => _second[edge] - _second[edge + 1];

    /// <summary>The outcome at a position of an edge; positions beyond its ends mean the ends.</summary>
    internal PayoffPair On(int edge, double position) => position <= 0 ? this[edge] : position >= 1 ? this[edge + 1]
        : new(_first[edge] + position * Run(edge), _second[edge] - position * Fall(edge));

    /// <summary>Makes this the set spanned by other outcomes, reusing its memory.</summary>
    internal void Refill(ReadOnlySpan<PayoffPair> outcomes)
    {
        if (_first.Length < outcomes.Length) (_first, _second) = (new double[outcomes.Length], new double[outcomes.Length]);
        for (var i = 0; i < outcomes.Length; i++) (_first[i], _second[i]) = (outcomes[i].First, outcomes[i].Second);
        Array.Sort(_first, _second, 0, outcomes.Length);
        Sweep(outcomes.Length);
    }

    // From the right, the vertices so far are kept at the end of the arrays, which are read from their end too.
    private void Sweep(int count)
    {
        var top = count;
        for (var i = count - 1; i >= 0; i--)
        {
            var point = this[i];
            if (top < count && point.Second <= _second[top]) continue;
            if (top < count && point.First == _first[top]) top++;
            while (top + 1 < count && Orientation.Sign(this[top + 1], this[top], point) <= 0) top++;
            top--;
            (_first[top], _second[top]) = (point.First, point.Second);
        }
        Count = count - top;
        Array.Copy(_first, top, _first, 0, Count);
        Array.Copy(_second, top, _second, 0, Count);
    }
}
