using Parley.Engine.Stability;

namespace Parley.Lenses;

/// <summary>A case's conflict, or the part of it around some packages, with what is stable in it.</summary>
internal sealed class StabilityView
{
    private readonly CancellationToken _cancel;
    private readonly Dictionary<(Concept, int), ReplyOutlook> _outlooks = [];
    private readonly long[]?[] _values;

    public StabilityView(CaseModel model, PackageConflict found, CancellationToken cancel)
    {
        (Model, Found, _cancel) = (model, found, cancel);
        Stable = GraphModel.Analyze(found.Conflict, cancel);
        _values = new long[]?[Conflict.DecisionMakers];
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

    /// <summary>What a party has to expect after its moves.</summary>
    public ReplyOutlook Outlook(Concept concept, int party)
    {
        if (!_outlooks.TryGetValue((concept, party), out var outlook))
            _outlooks.Add((concept, party), outlook = ReplyOutlook.Of(Conflict, concept, party, _cancel));
        return outlook;
    }

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

    /// <summary>What a state is worth to a party more than another, in points; null where points are only an order.</summary>
    public decimal? Gain(int party, int from, int to) => Model.IsOrdinal(party) ? null
        : Model.Value(CaseModel.Settle(Package(to)), party) - Model.Value(CaseModel.Settle(Package(from)), party);

    /// <summary>Moves of a party from a state to states it prefers.</summary>
    public IEnumerable<int> Improvements(int party, int state)
    {
        var rank = Conflict.Rank[party];
        return Conflict.Moves[party].Targets(state).ToArray().Where(t => rank[t] > rank[state]);
    }

    /// <summary>
    /// The move to tell of: of a party's improvements that are not deterred by a concept (or of all, where all are), one that changes the
    /// fewest issues, and of these the one that the party likes best; null where it has none.
    /// </summary>
    public int? Telling(Concept concept, int party, int state)
    {
        int[] all = [.. Improvements(party, state)];
        var outlook = concept == Concept.Nash ? null : Outlook(concept, party);
        int[] free = [.. all.Where(t => outlook?.Deters(state, t) != true)];
        int[] from = free.Length > 0 ? free : all;
        if (from.Length == 0) return null;
        var package = Package(state);
        return from.MinBy(t => (Changes(package, Package(t)), -Conflict.Rank[party][t], t));
    }

    /// <summary>The shortest answer of the others that deters a move by a concept; null where none does.</summary>
    public IReadOnlyList<Step>? Reply(Concept concept, int party, int state, int to) => null;

    private static int Changes(int[] from, int[] to)
    {
        var changes = 0;
        for (var i = 0; i < from.Length; i++)
            if (from[i] != to[i] && from[i] >= 0) changes++;
        return changes;
    }
}
