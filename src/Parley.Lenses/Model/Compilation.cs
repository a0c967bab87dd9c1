using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>One compilation of a case: from amounts to points, from points to grids, from grids to the engine's space.</summary>
/// <remarks>
/// With <paramref name="like"/>, everything that does not depend on amounts is taken from there, and grids are as fine as draws need.
/// </remarks>
internal sealed class Compilation(Case @case, Judgement judgement, CaseModel? like = null)
{
    private readonly decimal[][][] _audiencePoints =
        [.. @case.Audiences.Select(a => SheetPoints.Of(@case.Issues, a.Values, a.Party, judgement))];

    private readonly Condition?[] _appliesWhen = like?.AppliesWhen ??
        [.. @case.Issues.Select(i => i.AppliesWhen is { } when ? Conditions.Of(when, @case.Issues) : null)];

    public CaseModel Model()
    {
        var settling = like?.Settling ?? new Settling(@case.Issues, @case.StatusQuo, _appliesWhen);
        var statusQuo = like is not null ? like.StatusQuo : @case.StatusQuo is { } choice ? settling.Settle(choice) : null;
        Sheet[] parties = [.. @case.Parties.Select(PartySheet)];
        Sheet[] audiences = [.. @case.Audiences.Select(AudienceSheet)];
        var space = Agreed(Space(parties, audiences, statusQuo));
        return new(@case, judgement, space, settling, parties, audiences, statusQuo) { AppliesWhen = _appliesWhen };
    }

    private DealSpace Space(Sheet[] parties, Sheet[] audiences, Settlement? statusQuo)
    {
        var blockers = Enumerable.Range(0, audiences.Length).Where(a => @case.Audiences[a].AcceptsFrom is not null).ToArray();
        var dimensions = parties.Length + blockers.Length;
        var standing = statusQuo is null ? null : Array.ConvertAll(parties, s => (long)decimal.Round(s.Value(statusQuo)));
        var noDeal = @case.Parties.Select((p, at) => NoDeal(p, parties[at].Grid, standing?[at] ?? 0)).ToArray();
        var ordinal = @case.Parties.Select(IsOrdinal).ToArray();
        return new DealSpace
        {
            Parties = parties.Length,
            Options = [.. @case.Issues.Select(i => i.Options.Count)],
            Points = [.. parties.Select(s => s.Points), .. blockers.Select(a => audiences[a].Points)],
            Decimals = Array.ConvertAll(parties, s => s.Grid.Decimals),
            NoDeal = noDeal,
            Floor = [.. @case.Parties.Select((p, at) => Floor(p, parties[at].Grid, noDeal[at], standing is not null))],
            Threshold = Array.ConvertAll(blockers, a => audiences[a].Grid.ToUnits(judgement(@case.Audiences[a].AcceptsFrom!))),
            AppliesWhen = Array.TrueForAll(_appliesWhen, c => c is null) ? null : _appliesWhen,
            Bonuses = [.. parties.SelectMany((s, party) => s.Bonuses.Select(b => Bonus(b.When, b.Points, party, dimensions)))],
            Never = like?.Space.Never ?? [.. @case.Rules.Select(r => Conditions.Of(r.Never, @case.Issues))],
            StatusQuo = standing,
            Ordinal = Array.Exists(ordinal, o => o) ? ordinal : null,
        };
    }

    private DealSpace Agreed(DealSpace space)
    {
        if (@case.Agreement is not { } agreement) return space;
        var must = @case.Parties.Select(p => agreement.Must.Contains(p.Id)).ToArray();
        var atLeast = Math.Max(agreement.AtLeast ?? 0, must.Count(m => m));
        // Unanimity in other words; the engine is quicker when it is said plainly.
        return atLeast >= space.Parties ? space : space with { Must = must, AtLeast = atLeast };
    }

    private bool IsOrdinal(Party party) => @case.Priorities.Contains(party.Id);

    private Sheet PartySheet(Party party)
    {
        if (@case.Priorities.Find(party.Id) is { } priorities)
            return Sheet.Order(
                [.. @case.Issues.Select(i => i.Options.Count)],
                [.. priorities.Statements.Select(s => Conditions.Of(s, @case.Issues))]);
        var points = SheetPoints.Of(@case.Issues, @case.Values.Find(party.Id)?.Issues ?? [], party.Id, judgement);
        for (var a = 0; a < @case.Audiences.Count; a++)
            if (@case.Audiences[a].Party == party.Id) Add(points, _audiencePoints[a], judgement(@case.Audiences[a].Weight));
        var bonuses = @case.Interactions.Where(i => i.Party == party.Id)
            .Select(i => (Conditions.Of(i.When, @case.Issues), judgement(i.Points))).ToArray();
        if (like is not null) return Sheet.On(like.DrawGrid(@case.Parties.IndexOf(party.Id)), points, bonuses);
        var compared = Written(@case.NoDeal.Find(party.Id)?.Amount, @case.WalkAway.Find(party.Id)?.Amount);
        return Sheet.Of(party.Name, points, bonuses, [.. compared, .. LeverCosts(party)]);
    }

    // Packages are compared with what is left while levers are pulled, so their costs must fit the grid, one by one and together.
    private decimal[] LeverCosts(Party party)
    {
        decimal[] costs = [.. @case.Levers.Select(lever => Lenses.LeverCosts.Of(@case, judgement, lever, party))];
        var noDeal = @case.NoDeal.Find(party.Id) is { } written ? judgement(written.Amount) : 0;
        return [.. costs, costs.Sum(Math.Abs) + Math.Abs(noDeal)];
    }

    private Sheet AudienceSheet(Audience audience, int at) => like is not null
        ? Sheet.On(like.DrawGrid(@case.Parties.Count + at), _audiencePoints[at], [])
        : Sheet.Of(audience.Name, _audiencePoints[at], [], Written(audience.AcceptsFrom));

    private decimal[] Written(params Amount?[] amounts) => [.. amounts.OfType<Amount>().Select(a => judgement(a))];

    private static void Add(decimal[][] points, decimal[][] reading, decimal weight)
    {
        if (weight == 0) return;
        for (var i = 0; i < points.Length; i++)
            for (var o = 0; o < points[i].Length; o++) points[i][o] += weight * reading[i][o];
    }

    private long NoDeal(Party party, Grid grid, long otherwise) =>
        !IsOrdinal(party) && @case.NoDeal.Find(party.Id) is { } written ? grid.ToUnits(judgement(written.Amount)) : otherwise;

    // An order has no amounts to write: its floor is how it ranks the status quo, and without one it takes anything.
    private long Floor(Party party, Grid grid, long noDeal, bool hasStatusQuo)
    {
        if (IsOrdinal(party)) return hasStatusQuo ? noDeal : long.MinValue / 2;
        return @case.WalkAway.Find(party.Id) is { } written ? Math.Max(noDeal, grid.ToUnits(judgement(written.Amount))) : noDeal;
    }

    private static Bonus Bonus(Condition when, long points, int party, int dimensions)
    {
        var all = new long[dimensions];
        all[party] = points;
        return new(when, all);
    }
}
