using Parley.Engine.Stability;

namespace Parley.Lenses;

/// <summary>What would make a package hold that does not.</summary>
/// <param name="Verdict">The package.</param>
/// <param name="Parties">For each party that would leave it, what would keep it there.</param>
/// <param name="Fixed">Issues whose options in the package would bar every way out if they could not be taken back; empty: no few would.</param>
/// <param name="Then">Its verdict if they could not; null where that was not worked out.</param>
internal sealed record Guarantees(PackageVerdict Verdict, IReadOnlyList<Guarantee> Parties, IReadOnlyList<int> Fixed, string? Then)
{
    private const int MostFixed = 4;
    private const int MostStates = 6_000;

    /// <summary>For the packages that break or are doubtful.</summary>
    public static IReadOnlyList<Guarantees> All(IReadOnlyList<PackageVerdict> verdicts, CancellationToken cancel) =>
    [
        .. verdicts.Where(v => v.View.Within is null && v.Word is PackageVerdict.Breaks or PackageVerdict.Doubtful).Select(v => Of(v, cancel)),
    ];

    private static Guarantees Of(PackageVerdict verdict, CancellationToken cancel)
    {
        var (view, state) = (verdict.View, verdict.State);
        var leaving = view.Unstable(Concept.Sequential, state);
        Guarantee[] parties = [.. leaving.Select(p => Guarantee.Of(verdict, p))];
        var barring = Array.Exists(parties, p => p.StoppedBy.Count > 0) ? [] : Barring(view, state, leaving);
        var then = barring.Count > 0 && view.Conflict.States <= MostStates ? Rejudged(view, state, barring, cancel) : null;
        return new(verdict, parties, then is PackageVerdict.Breaks or PackageVerdict.Doubtful ? [] : barring, then);
    }

    // Greedy: always the issue that most of the ways out left open change. Few are needed where few options are at stake.
    private static List<int> Barring(StabilityView view, int state, int[] leaving)
    {
        var package = view.Package(state);
        var open = leaving.SelectMany(p => view.Undeterred(Concept.Sequential, p, state)).Distinct().Select(view.Package).ToList();
        var barred = new List<int>();
        while (open.Count > 0)
        {
            if (barred.Count == MostFixed) return [];
            var next = Enumerable.Range(0, package.Length).Where(i => package[i] >= 0).MaxBy(i => (open.Count(t => t[i] != package[i]), -i));
            barred.Add(next);
            open.RemoveAll(t => t[next] != package[next]);
        }
        barred.Sort();
        return barred;
    }

    private static string Rejudged(StabilityView view, int state, List<int> issues, CancellationToken cancel)
    {
        var (control, package) = (view.Found.Control, view.Package(state));
        bool[][] irreversible =
        [
            .. control.Givers.Select((options, i) => Enumerable.Range(0, options.Length)
                .Select(o => control.IsIrreversible(i, o) || (issues.Contains(i) && package[i] == o)).ToArray()),
        ];
        var after = new StabilityView(view.Model, PackageConflict.Of(control with { Irreversible = irreversible }, cancel: cancel), cancel);
        return new PackageVerdict(new("", package, false), after, after.Found.States.IndexOf(package)).Word;
    }
}
