namespace Parley.Lenses;

/// <summary>Finds where answers change while a number goes through its range.</summary>
/// <remarks>
/// Answers are tried at guards spread evenly over the range. Between two neighbours with different answers the middle is tried, the widest gap
/// first, until the neighbours are one unit apart: a change is then located exactly on the grid of values that are told apart. Nothing is
/// assumed about how answers depend on the number, so that formulas, ties and answers that hold at a single value come out as well. A
/// change that is undone again between two guards, or between two values that were tried later, is not seen. Cost: guards, plus at most
/// log2 of the range in units for each change; a limit bounds it.
/// </remarks>
internal static class TurnSearch
{
    /// <summary>How many gaps the guards leave between them.</summary>
    public const int Gaps = 64;

    private const int MostTried = 2000;

    /// <summary>The values tried, ascending, with their answers.</summary>
    public static IReadOnlyList<TriedValue> Run(Variation variation, Func<decimal, Reply[]> replies)
    {
        var tried = new SortedList<long, TriedValue>();
        var units = (long)((variation.To - variation.From) / variation.Unit);
        for (var guard = 0; guard <= Gaps; guard++) Try((long)((Int128)units * guard / Gaps), isGuard: true);
        if (variation.Written >= variation.From && variation.Written <= variation.To)
            Try((long)((variation.Written - variation.From) / variation.Unit), isGuard: true);

        var gaps = new PriorityQueue<(long Low, long High), long>();
        for (var at = 1; at < tried.Count; at++) Enqueue(tried.GetKeyAtIndex(at - 1), tried.GetKeyAtIndex(at));
        while (tried.Count < MostTried && gaps.TryDequeue(out var gap, out _))
        {
            var middle = gap.Low + (gap.High - gap.Low) / 2;
            Try(middle, isGuard: false);
            Enqueue(gap.Low, middle);
            Enqueue(middle, gap.High);
        }
        return [.. tried.Values];

        void Try(long unit, bool isGuard)
        {
            var value = Trimmed.Of(variation.From + unit * variation.Unit);
            if (!tried.ContainsKey(unit)) tried.Add(unit, new(value, replies(value), isGuard));
        }

        void Enqueue(long low, long high)
        {
            if (high - low > 1 && Differ(tried[low].Replies, tried[high].Replies)) gaps.Enqueue((low, high), low - high);
        }
    }

    private static bool Differ(Reply[] left, Reply[] right)
    {
        for (var w = 0; w < left.Length; w++)
            if (left[w].Key != right[w].Key) return true;
        return false;
    }
}
