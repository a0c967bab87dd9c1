namespace Parley.Lenses;

/// <summary>Neighbouring values of the varied number with the same answer.</summary>
/// <param name="Tried">The values tried that have it, ascending, with the answer there; at least one.</param>
internal sealed record Stretch(IReadOnlyList<(decimal Value, Reply Reply, bool IsGuard)> Tried)
{
    /// <summary>The smallest value tried.</summary>
    public decimal First => Tried[0].Value;

    /// <summary>The largest value tried.</summary>
    public decimal Last => Tried[^1].Value;

    /// <summary>The answer.</summary>
    public Reply Reply => Tried[0].Reply;

    /// <summary>The stretches of one watch, in order.</summary>
    public static IReadOnlyList<Stretch> All(IReadOnlyList<TriedValue> tried, int watch)
    {
        var all = new List<Stretch>();
        var same = new List<(decimal, Reply, bool)>();
        foreach (var each in tried)
        {
            if (same.Count > 0 && same[0].Item2.Key != each.Replies[watch].Key)
            {
                all.Add(new([.. same]));
                same.Clear();
            }
            same.Add((each.Value, each.Replies[watch], each.IsGuard));
        }
        all.Add(new([.. same]));
        return all;
    }
}
