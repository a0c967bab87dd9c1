namespace Parley.Lenses;

/// <summary>How the sides' interests in the steps of an issue stand to each other.</summary>
/// <param name="Verdict">
/// <c>aligned</c>: at no step does one side gain and another lose. <c>opposed</c>: at every step that matters the same sides gain
/// and others lose. <c>crossing</c>: neither. <c>indifferent</c>: no step matters to anyone.
/// </param>
/// <param name="Crossings">Indexes of the options at which it changes who gains and who loses.</param>
internal sealed record Interests(string Verdict, IReadOnlyList<int> Crossings)
{
    /// <summary>The interests in a ladder.</summary>
    public static Interests Of(Ladder ladder)
    {
        var parties = ladder.Model.Stakeholders;
        StepWorth[] steps = [.. ladder.Steps.Where(s => s.Matters(parties))];
        if (steps.Length == 0) return new("indifferent", []);
        int[] crossings = [.. steps.Skip(1).Where((s, k) => !IsAlike(s, steps[k], parties)).Select(s => s.From)];
        if (Array.TrueForAll(steps, s => !s.IsOpposed(parties))) return new("aligned", crossings);
        return crossings.Length == 0 ? new("opposed", []) : new("crossing", crossings);
    }

    private static bool IsAlike(StepWorth one, StepWorth other, IReadOnlyList<int> parties)
    {
        if (one.IsOpposed(parties) != other.IsOpposed(parties)) return false;
        return !one.IsOpposed(parties) || parties.All(p => Math.Sign(one.Points[p]) * Math.Sign(other.Points[p]) >= 0);
    }
}
