namespace Parley.Lenses;

/// <summary>
/// What a party can bring about by itself: options that it alone gives, and attempts to reach more, all other issues at the
/// status quo.
/// </summary>
/// <remarks>
/// For every set of attempts that may succeed the best own options are found once, then every set of attempts is weighed over its
/// outcomes: 2^m solutions and 3^m sums for m attempts. Attempts that rules do not let succeed together are not made together.
/// </remarks>
internal sealed class OwnCourses
{
    /// <summary>Only this many attempts of a party are combined: those that do best by themselves.</summary>
    public const int MostCombined = 6;

    private readonly CaseModel _model;
    private readonly Reachable _reachable;
    private readonly int _party;
    private readonly decimal _before;

    private OwnCourses(CaseModel model, Reachable reachable, int party) => (_model, _reachable, _party, _before) =
        (model, reachable, party, model.Points(party, model.Space.StatusQuo![party]));

    /// <summary>A party's self-reliance; the case has a status quo.</summary>
    public static SelfReliance Of(CaseModel model, Reachable reachable, int party, decimal bestGain)
    {
        var courses = new OwnCourses(model, reachable, party);
        var all = Attempt.Of(model, party);
        var singly = all.Select(a => (Attempt: a, Worth: courses.Weigh([a])[^1])).ToArray();
        var promising = singly.OrderByDescending(s => s.Worth.Weighed ?? decimal.MinValue).Take(MostCombined)
            .Select(s => s.Attempt).ToHashSet(ReferenceEqualityComparer.Instance);
        Attempt[] combined = [.. all.Where(promising.Contains)];
        var sets = courses.Weigh(combined);
        return new(
            party, bestGain,
            Best(combined, [.. sets.Select(s => s.Weighed)]), Best(combined, [.. sets.Select(s => s.Succeeding)]),
            [
                .. singly.Where(s => s.Worth.Weighed is not null)
                    .Select(s => new Trial(s.Attempt, s.Worth.Weighed!.Value, s.Worth.Succeeding!.Value)),
            ],
            all.Count - combined.Length);
    }

    // By bit mask of the attempts made: expected gain, and gain if all of them succeed; null where they cannot be made together.
    private (decimal? Weighed, decimal? Succeeding)[] Weigh(Attempt[] attempts)
    {
        var sets = 1 << attempts.Length;
        var gain = new decimal?[sets];
        for (var s = 0; s < sets; s++) gain[s] = Gain([.. attempts.Where((_, k) => (s >> k & 1) == 1)]);
        // Doing nothing is always open.
        gain[0] = Math.Max(gain[0] ?? 0, 0);
        var weighed = new (decimal?, decimal?)[sets];
        for (var made = 0; made < sets; made++)
        {
            var costs = attempts.Where((_, k) => (made >> k & 1) == 1).Sum(a => a.Costs);
            decimal? sum = -costs;
            for (var success = made; ; success = (success - 1) & made)
            {
                sum += Chance(attempts, made, success) * gain[success];
                if (success == 0) break;
            }
            weighed[made] = (sum, sum is null ? null : gain[made] - costs);
        }
        return weighed;
    }

    private static decimal Chance(Attempt[] attempts, int made, int success)
    {
        var chance = 1m;
        for (var k = 0; k < attempts.Length; k++)
            if ((made >> k & 1) == 1) chance *= (success >> k & 1) == 1 ? attempts[k].Chance : 1 - attempts[k].Chance;
        return chance;
    }

    private decimal? Gain(Attempt[] succeeded)
    {
        var reached = new Dictionary<int, int>();
        foreach (var (issue, option) in succeeded.SelectMany(a => a.Options))
            if (!reached.TryAdd(issue, option) && reached[issue] != option) return null;
        return _reachable.Best(_party, IsOpen) is { } best ? _model.Points(_party, best) - _before : null;

        bool IsOpen(int issue, int option) => reached.TryGetValue(issue, out var only)
            ? option == only
            : option == _model.StatusQuo!.Package[issue]
                || Hands.HoldAlone(_model.Case, issue, option, _party);
    }

    private static Undertaking Best(Attempt[] attempts, decimal?[] sets)
    {
        var best = 0;
        for (var s = 1; s < sets.Length; s++)
            if (sets[s] > sets[best]) best = s;
        Attempt[] made = [.. attempts.Where((_, k) => (best >> k & 1) == 1)];
        return new(made, sets[best]!.Value, made.Sum(a => a.Costs));
    }
}
