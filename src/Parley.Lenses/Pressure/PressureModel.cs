using Parley.Engine.Deals;
using Parley.Engine.Pressure;

namespace Parley.Lenses;

/// <summary>A case's levers, and what each choice of them leads to. Bargains are found when first asked for, and kept.</summary>
internal sealed class PressureModel
{
    private const long NoWalkAway = long.MinValue / 2;
    private readonly CancellationToken _cancel;
    private readonly Dictionary<string, Situation> _known = new(StringComparer.Ordinal);

    private PressureModel(
        CaseModel model, long[][] costs, LeverSets[] sets, long[] walkAway, Frontier candidates, CancellationToken cancel)
    {
        (Model, Costs, Sets, WalkAway, Candidates, _cancel) = (model, costs, sets, walkAway, candidates, cancel);
        Owners = [.. Enumerable.Range(0, sets.Length).Where(p => sets[p].Sets.Length > 1)];
        Sides = TwoSides.Of(this);
    }

    public CaseModel Model { get; }

    /// <summary>By lever and party, in units.</summary>
    public long[][] Costs { get; }

    /// <summary>By party; a party without levers has the empty set alone.</summary>
    public LeverSets[] Sets { get; }

    /// <summary>By party, in units.</summary>
    public long[] WalkAway { get; }

    /// <summary>The efficient ones of the packages that are acceptable under some choice of levers.</summary>
    public Frontier Candidates { get; }

    /// <summary>The parties that have levers.</summary>
    public int[] Owners { get; }

    /// <summary>The two sides, where exactly two parties have something at stake; else null.</summary>
    public TwoSides? Sides { get; }

    /// <summary>Nobody pulls any lever.</summary>
    public int[] Nobody => new int[Sets.Length];

    /// <exception cref="DealSpaceTooLargeException">The case cannot be solved.</exception>
    public static PressureModel Of(Inquiry inquiry)
    {
        var model = inquiry.Model;
        var costs = LeverCosts.Units(model);
        LeverSets[] sets = [.. model.Case.Parties.Select(party => LeverSets.Of(model.Case, party.Id))];
        long[] walkAway = [.. model.Case.Parties.Select((party, p) => model.Case.WalkAway.Find(party.Id) is { } written
            ? model.Grid(p).ToUnits(model.Judgement(written.Amount))
            : NoWalkAway)];
        long[] lowest =
        [
            .. model.Space.NoDeal.Select((noDeal, p) =>
                noDeal - sets.Sum(s => s.Sets.Max(set => set.Sum(lever => costs[lever][p])))),
        ];
        var space = At(model.Space, lowest, walkAway);
        var candidates = PressedBargain.Candidates(space, inquiry.Answer.Frontier, inquiry.Options.Solver, inquiry.Cancel);
        return new(model, costs, sets, walkAway, candidates, inquiry.Cancel);
    }

    /// <summary>What a choice of levers leads to.</summary>
    public Situation At(int[] profile)
    {
        var key = string.Join(' ', profile);
        if (_known.TryGetValue(key, out var known)) return known;
        _cancel.ThrowIfCancellationRequested();
        var noDeal = NoDeal(profile);
        var bargain = Sides is { } sides
            ? sides.Bargain(noDeal)
            : PressedBargain.Choose(At(Model.Space, noDeal, WalkAway), Candidates);
        return _known[key] = new(profile, noDeal, bargain);
    }

    /// <summary>What each party has under a choice of levers while there is no deal, in units.</summary>
    public long[] NoDeal(int[] profile) =>
        [.. Model.Space.NoDeal.Select((noDeal, p) => noDeal - Pulled(profile).Sum(lever => Costs[lever][p]))];

    /// <summary>The levers that are pulled, as indexes of the case's levers.</summary>
    public IEnumerable<int> Pulled(int[] profile) => profile.SelectMany((set, p) => Sets[p].Sets[set]);

    /// <summary>A profile with another set for one party.</summary>
    public static int[] With(int[] profile, int party, int set) => [.. profile.Select((s, p) => p == party ? set : s)];

    /// <summary>
    /// The set of levers that gives a party the best bargain against a profile; of equally good ones the one that leaves it
    /// most if talks fail, then the first.
    /// </summary>
    public int BestReply(int party, int[] profile)
    {
        var best = 0;
        var (value, left) = (long.MinValue, long.MinValue);
        for (var set = 0; set < Sets[party].Sets.Length; set++)
        {
            var situation = At(With(profile, party, set));
            var mine = (situation.Value(party), situation.NoDeal[party]);
            if (mine.CompareTo((value, left)) > 0) (best, (value, left)) = (set, mine);
        }
        return best;
    }

    private static DealSpace At(DealSpace space, long[] noDeal, long[] walkAway) => space with
    {
        NoDeal = noDeal,
        Floor = [.. noDeal.Zip(walkAway, Math.Max)],
    };
}
