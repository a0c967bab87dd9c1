namespace Parley.Lenses;

/// <summary>Neighbouring values of the varied number with the same answer.</summary>
/// <param name="Trials">The values tried that have it, ascending, with the answer there; at least one.</param>
internal sealed record Stretch(IReadOnlyList<(decimal Value, Reply Reply, bool IsGuard)> Trials)
{
    /// <summary>The smallest value tried.</summary>
    public decimal First => Trials[0].Value;

    /// <summary>The largest value tried.</summary>
    public decimal Last => Trials[^1].Value;

    /// <summary>The answer.</summary>
    public Reply Reply => Trials[0].Reply;

    /// <summary>The stretches of one watch, in order.</summary>
    public static IReadOnlyList<Stretch> All(IReadOnlyList<Trial> trials, int watch)
    {
        var all = new List<Stretch>();
        var same = new List<(decimal, Reply, bool)>();
        foreach (var trial in trials)
        {
            if (same.Count > 0 && same[0].Item2.Key != trial.Replies[watch].Key)
            {
                all.Add(new([.. same]));
                same.Clear();
            }
            same.Add((trial.Value, trial.Replies[watch], trial.IsGuard));
        }
        all.Add(new([.. same]));
        return all;
    }
}
