using Parley.Cases;

namespace Parley.Reports.Tests.Briefs;

/// <summary>What parties keep from each other, added to a case and changed at random.</summary>
internal sealed class Secrets(Random random)
{
    /// <summary>The case with every kind of private entry: quantities, formulas, benchmarks, levers, what each can do alone, claims.</summary>
    public Case AddedTo(Case @case)
    {
        var parties = @case.Parties;
        var quantities = parties.Select(p => new Quantity($"driver-of-{p.Id}", $"What {p.Id} fears", Range(), "points"))
            .Append(new Quantity("shared", "What all fear", Range(), null)).ToCatalog();
        return @case with
        {
            Question = "Who gives way?",
            Quantities = quantities,
            Parties = parties.Select(p => p with { Benchmark = Any(p.Id), Discount = new Known(0.9m) }).ToCatalog(),
            Interactions = parties.Select(p => new Interaction(p.Id, new Pattern.Holds(@case.Issues[0].Id, [@case.Issues[0].Options[0].Id]), Any(p.Id))).ToSequence(),
            Levers =
            [
                .. from one in parties
                   from other in parties
                   where one != other
                   select new Lever(
                       $"{one.Id}-to-{other.Id}", $"{one.Id} presses {other.Id}", one.Id, other.Id,
                       parties.Select(p => new AmountOf(p.Id, Any(p.Id))).Concat(@case.Audiences.Select(a => new AmountOf(a.Id, Any(a.Party)))).ToCatalog(), []),
            ],
            Alone = parties.Select(p => new Alone(p.Id, new([]), Any(p.Id), new Known(0.5m))).ToSequence(),
            Offers = [new(parties[0].Id, null, @case.StatusQuo ?? new([]))],
            Packages = [new("outcome", "What came of it", null, @case.StatusQuo ?? new([]))],
            Claims = Claims(@case),
        };
    }

    /// <summary>The case with everything changed that is private to parties other than one.</summary>
    public Case ChangedBut(Case @case, string party)
    {
        var own = @case.Audiences.Where(a => a.Party == party).Select(a => a.Id).Append(party).ToHashSet(StringComparer.Ordinal);
        return @case with
        {
            Question = "Who wins?",
            Sources = [new("memo", "A memo", null, null, null, null)],
            Parties = @case.Parties.Select(p => p.Id == party ? p : p with { Benchmark = Number(), Discount = new Known(0.4m) }).ToCatalog(),
            Quantities = @case.Quantities.Select(q => q.Id == "shared" || q.Id == $"driver-of-{party}" ? q : q with { Name = "Changed", Value = Number(), Unit = null }).ToCatalog(),
            Values = @case.Values.Where(v => v.Id == party || random.Next(4) > 0).Select(v => v.Id == party ? v : v with { Issues = Changed(v.Issues) }).ToCatalog(),
            NoDeal = Changed(@case.NoDeal, party, @case),
            WalkAway = Changed(@case.WalkAway, party, @case),
            Interactions = @case.Interactions.Select(i => i.Party == party ? i : i with { Points = Number() }).ToSequence(),
            Audiences = @case.Audiences.Select(a => own.Contains(a.Id) ? a : Changed(a)).ToCatalog(),
            Levers = @case.Levers.Select(l => Changed(l, party, own)).ToCatalog(),
            Alone = @case.Alone.Select(a => a.Party == party ? a : a with { Costs = Number(), Chance = new Known(0.9m) }).ToSequence(),
            Packages = [new("other", "Something else", null, new([]))],
            Claims = @case.Claims.Where(c => IsSeen(c, party) || random.Next(3) > 0)
                .Select(c => IsSeen(c, party) ? c : c with { Says = $"Changed to {random.Next()}." }).ToCatalog(),
        };
    }

    /// <summary>The case with each of one party's own points moved, and nothing else.</summary>
    public Case WithOwnChanged(Case @case, string party) => @case with
    {
        Parties = @case.Parties.Select(p => p.Id == party ? p with { Benchmark = new Known(98_765) } : p).ToCatalog(),
        NoDeal = @case.NoDeal.Where(n => n.Id != party).Append(new(party, new Known(-98_765))).ToCatalog(),
    };

    private static Catalog<Claim> Claims(Case @case) =>
    [
        new("public", "Everyone sees this.", "memo", [$"issues.{@case.Issues[0].Id}", "status-quo"]),
        new("loose", "Someone gives way.", null, []),
        .. @case.Parties.Select(p => new Claim($"about-{p.Id}", $"Only {p.Id} knows.", null, [$"values.{p.Id}", $"no-deal.{p.Id}"])),
        .. @case.Parties.Zip(@case.Parties.Skip(1), (p, q) => new Claim($"{p.Id}-{q.Id}", $"{p.Id} and {q.Id}.", null, [$"values.{p.Id}", $"walk-away.{q.Id}"])),
        .. @case.Parties.Select((p, i) => new Claim($"alone-of-{p.Id}", $"{p.Id} helps itself.", null, [$"alone[{i}].costs", $"levers.{p.Id}-to-{@case.Parties[i == 0 ? 1 : 0].Id}"])),
    ];

    private static bool IsSeen(Claim claim, string party) => claim.Id == "public" || claim.Id == $"about-{party}" || claim.Id == $"alone-of-{party}";

    private Lever Changed(Lever lever, string party, HashSet<string> own)
    {
        var between = lever.By != party && lever.Against != party;
        return lever with
        {
            Name = between ? "Changed" : lever.Name,
            Costs = lever.Costs.Where(c => own.Contains(c.Id) || random.Next(3) > 0).Select(c => own.Contains(c.Id) && !between ? c : c with { Amount = Number() }).ToCatalog(),
        };
    }

    private Audience Changed(Audience audience) => audience with
    {
        Name = "Changed",
        Weight = Number(),
        AcceptsFrom = random.Next(2) == 0 ? Number() : null,
        Values = Changed(audience.Values),
        Reads = [],
    };

    private Catalog<AmountOf> Changed(Catalog<AmountOf> amounts, string party, Case @case) => amounts.Where(a => a.Id == party)
        .Concat(@case.Parties.Where(p => p.Id != party && random.Next(2) == 0).Select(p => new AmountOf(p.Id, Number()))).ToCatalog();

    private Catalog<IssueScore> Changed(Catalog<IssueScore> sheet) => sheet.Where(_ => random.Next(4) > 0).Select(s => s with
    {
        Points = s.Points.Select(p => p with { Amount = Number() }).ToCatalog(),
        Weight = s.Weight is null ? null : Number(),
        Whole = s.Whole is null ? null : Number(),
    }).ToCatalog();

    private Amount Any(string party) => random.Next(3) switch
    {
        0 => new Computed(new Formula.Binary(Operation.Times, new Formula.Constant(random.Next(1, 4)), new Formula.Quantity($"driver-of-{party}"))),
        1 => new Computed(new Formula.Negative(new Formula.Quantity("shared"))),
        _ => Range(),
    };

    private Between Range() => new(random.Next(-9, 0), random.Next(0, 5), random.Next(6, 20));

    private Known Number() => new(random.Next(10_000, 99_999));
}
