using Parley.Engine.Stability;

namespace Parley.Lenses;

/// <summary>A case's conflict, or the part of it around some packages, with what is stable in it.</summary>
internal sealed class StabilityView
{
    private const long MostJointPairs = 50_000_000;

    private readonly CancellationToken _cancel;
    private readonly Lazy<Sanctions> _sanctions;

    public StabilityView(CaseModel model, PackageConflict found, CancellationToken cancel)
    {
        (Model, Found, _cancel) = (model, found, cancel);
        Stable = GraphModel.Analyze(found.Conflict, cancel);
        _sanctions = new(() => new(Conflict, cancel), LazyThreadSafetyMode.None);
    }

    /// <summary>The case.</summary>
    public CaseModel Model { get; }

    /// <summary>Its conflict and the packages of the states.</summary>
    public PackageConflict Found { get; }

    /// <summary>The conflict.</summary>
    public Conflict Conflict => Found.Conflict;

    /// <summary>What is stable.</summary>
    public StableStates Stable { get; }

    /// <summary>How many moves away from the packages asked about states can be; null: the conflict is whole.</summary>
    public int? Within { get; init; }

    /// <summary>The parties for whom a state is not stable by a concept.</summary>
    public int[] Unstable(Concept concept, int state) =>
        [.. Enumerable.Range(0, Conflict.DecisionMakers).Where(p => !Stable.IsStable(concept, p, state))];

    /// <summary>The package of a state.</summary>
    public int[] Package(int state) => Found.States.Package(state);

    /// <summary>The audiences that can block and that stop a state, of those that speak through a party.</summary>
    public IReadOnlyList<int> StoppedBy(int party, int state)
    {
        var package = Package(state);
        if (Found.Control.StatusQuo is { } quo && quo.AsSpan().SequenceEqual(package)) return [];
        var id = Model.Case.Parties[party].Id;
        return [.. Model.BlockingAudiences(CaseModel.Settle(package)).Where(a => Model.Case.Audiences[a].Party == id)];
    }

    /// <summary>The state of the status quo; null where there is none among the states.</summary>
    public int? StatusQuo => Found.Control.StatusQuo is { } quo && Found.States.IndexOf(quo) is >= 0 and var state ? state : null;

    /// <summary>What can come of the status quo.</summary>
    /// <param name="improving">Whether every move must better all who make it.</param>
    /// <returns>Null where groups have too many moves to weigh one by one what each of them gains.</returns>
    public StatusQuoAnalysis? FromStatusQuo(bool improving) =>
        improving && JointPairs > MostJointPairs ? null : StatusQuoAnalysis.From(Conflict, StatusQuo!.Value, improving, cancel: _cancel);

    private long JointPairs => Conflict.Together.Sum(t => Enumerable.Range(0, Conflict.States).Sum(s => (long)t.Moves.Targets(s).Length));

    /// <summary>What a state is worth to a party more than another, in points; null where points are only an order.</summary>
    public decimal? Gain(int party, int from, int to) => Model.IsOrdinal(party) ? null
        : Model.Value(CaseModel.Settle(Package(to)), party) - Model.Value(CaseModel.Settle(Package(from)), party);

    /// <summary>Where a party can move from a state to its gain.</summary>
    public int[] Improvements(int party, int state) => _sanctions.Value.Improvements(party, state);

    /// <summary>Those of its improvements that no answer deters, by a concept.</summary>
    public int[] Undeterred(Concept concept, int party, int state) =>
        [.. Improvements(party, state).Where(t => !_sanctions.Value.IsDeterred(concept, party, state, t))];

    /// <summary>
    /// What each state is worth to a party, in units of its grid; what an audience stops that speaks through it is put below all else.
    /// </summary>
    public long[] Values(int party)
    {
        var values = Enumerable.Range(0, Conflict.States).Select(s => (long)Model.Units(CaseModel.Settle(Package(s)), party)).ToArray();
        var span = values.Max() - values.Min() + 1;
        return [.. values.Select((v, s) => StoppedBy(party, s).Count > 0 ? v - span : v)];
    }

    /// <summary>
    /// The move to tell of: of a party's improvements that are not deterred by a concept (or of all, where all are), one that changes the
    /// fewest issues, and of these the one that the party likes best; null where it has none.
    /// </summary>
    public int? Telling(Concept concept, int party, int state)
    {
        var (all, free) = (Improvements(party, state), Undeterred(concept, party, state));
        int[] from = free.Length > 0 ? free : all;
        if (from.Length == 0) return null;
        var package = Package(state);
        return from.MinBy(t => (Changes(package, Package(t)), -Conflict.Rank[party][t], t));
    }

    /// <summary>The shortest answer of the others that deters a move by a concept; null where none does.</summary>
    /// <remarks>Of single moves that do it, one that changes the fewest issues: it is the easiest to tell.</remarks>
    public IReadOnlyList<Step>? Reply(Concept concept, int party, int state, int to)
    {
        var found = _sanctions.Value.Find(concept, party, state, to);
        if (found is not [{ } only] || concept is not (Concept.GeneralMetarational or Concept.Sequential)) return found;
        var (rank, package) = (Conflict.Rank, Package(to));
        var simplest = Conflict.Moves[only.Movers[0]].Targets(to).ToArray()
            .Where(u => only.Movers.Length == 1 && u != to && rank[party][u] <= rank[party][state])
            .Where(u => concept == Concept.GeneralMetarational || rank[only.Movers[0]][u] > rank[only.Movers[0]][to])
            .Append(only.To).MinBy(u => (Changes(package, Package(u)), -rank[only.Movers[0]][u], u));
        return [only with { To = simplest }];
    }

    private static int Changes(int[] from, int[] to)
    {
        var changes = 0;
        for (var i = 0; i < from.Length; i++)
            if (from[i] != to[i] && from[i] >= 0) changes++;
        return changes;
    }
}
