using Parley.Cases;

namespace Parley.Lenses.Tests.Pressure;

/// <summary>Rows of the table against no-deal values and bargains found from the definitions, by trying every package.</summary>
public sealed class PressureAgainstEnumeration
{
    public static TheoryData<int, int> Blocks => [(0, 99), (100, 199), (200, 299)];

    internal static Case Random(int seed)
    {
        var @case = RandomCase.Of(seed);
        var random = new Random(seed + 1_000_000);
        for (var k = random.Next(1, 4); k >= 0; k--)
        {
            var by = @case.Parties[random.Next(@case.Parties.Count)];
            (string, decimal)[] costs =
            [
                .. @case.Parties.Select(p => p.Id).Concat(@case.Audiences.Select(a => a.Id)).Where(_ => random.Next(3) > 0).Select(id => (id, random.Next(-8, 25) / 4m)),
            ];
            @case = @case.Lever($"lever {k}", by.Id, costs);
        }
        return random.Next(3) == 0 ? @case.Excluding("lever 0", "lever 1") : @case;
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Every_row_is_the_nash_bargain_from_its_no_deal_point(int from, int to)
    {
        var deals = 0;
        for (var seed = from; seed <= to; seed++)
        {
            var @case = Random(seed);
            var packages = Naive.Packages(@case).ToArray();
            foreach (var finding in Pressed.Findings(@case).Where(f => f.Table is not null))
                foreach (var row in finding.Table!.Rows)
                {
                    var pulled = @case.Levers.Where(l => row[0].Text!.Contains(l.Name, StringComparison.Ordinal)).ToArray();
                    var noDeal = @case.Parties.ToDictionary(p => p.Id, p => Naive.NoDeal(@case, p.Id) - pulled.Sum(l => Cost(@case, l, p.Id)));
                    var best = Nash(@case, packages, noDeal);
                    foreach (var (party, at) in Columns(@case, finding.Table, "no deal")) Assert.Equal(noDeal[party], row[at].Number!.Value, 9);
                    var shown = Columns(@case, finding.Table, "bargain").ToArray();
                    Assert.All(shown, c => Assert.Equal(best is null, row[c.At].Number is null));
                    if (best is null) continue;
                    deals++;
                    foreach (var (party, at) in shown)
                        Assert.True(best.Any(x => shown.All(c => Math.Abs(Naive.Value(@case, c.Party, x) - row[c.At].Number!.Value) < 1e-6m)), $"{seed} {row[0].Text}");
                }
        }
        Assert.True(deals > 100);
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void No_other_set_of_levers_is_a_better_reply_to_the_threats_where_lots_can_be_drawn(int from, int to)
    {
        var tested = 0;
        for (var seed = from; seed <= to; seed++)
        {
            var @case = Random(seed);
            if (Pressed.Findings(@case)[0].Table is not { } table || !table.Columns.Any(c => c.EndsWith("by lot", StringComparison.Ordinal))) continue;
            var here = table.Rows.Single(r => r[0].Text!.Contains("the threats to expect", StringComparison.Ordinal));
            foreach (var (party, at) in Columns(@case, table, "bargain by lot"))
                foreach (var row in table.Rows.Where(r => @case.Levers.Where(l => l.By != party).All(l => Pulls(r, l) == Pulls(here, l))))
                {
                    tested++;
                    Assert.True(row[at].Number <= here[at].Number + 1e-6m, $"{seed} {row[0].Text}");
                }
        }
        Assert.True(tested > 200);
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Another_scale_for_a_party_changes_no_verdict(int from, int to)
    {
        for (var seed = from; seed <= to; seed++)
        {
            var @case = Random(seed);
            var verdicts = Pressed.Findings(@case).Select(f => f.Verdict);
            Assert.Equal(verdicts, Pressed.Findings(Scaled(@case, @case.Parties[0].Id, 3)).Select(f => f.Verdict));
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void The_order_of_levers_changes_no_verdict(int from, int to)
    {
        for (var seed = from; seed <= to; seed++)
        {
            var @case = Random(seed);
            var turned = @case with { Levers = @case.Levers.Reverse().ToCatalog() };
            Assert.Equal(Pressed.Findings(@case).Select(f => f.Verdict), Pressed.Findings(turned).Select(f => f.Verdict));
        }
    }

    private static bool Pulls(IReadOnlyList<Cell> row, Lever lever) => row[0].Text!.Contains(lever.Name, StringComparison.Ordinal);

    private static IEnumerable<(string Party, int At)> Columns(Case @case, Table table, string what) =>
        from party in @case.Parties
        let at = table.Columns.ToList().IndexOf($"{party.Name}: {what}")
        where at >= 0
        select (party.Id, at);

    internal static decimal Cost(Case @case, Lever lever, string party) => Written(lever, party)
        + @case.Audiences.Where(a => a.Party == party).Sum(a => ((Known)a.Weight).Value * Written(lever, a.Id));

    private static decimal Written(Lever lever, string id) => lever.Costs.Find(id) is { Amount: Known known } ? known.Value : 0;

    /// <summary>The packages that a Nash solution may choose; null where there is no deal.</summary>
    internal static Choice[]? Nash(Case @case, Choice[] packages, Dictionary<string, decimal> noDeal)
    {
        // No-deal values written down make the definitions of floors and acceptance apply as they stand.
        var there = @case with { NoDeal = noDeal.Select(d => new AmountOf(d.Key, new Known(d.Value))).ToCatalog() };
        var acceptable = packages.Where(x => Naive.IsAcceptable(there, x)).ToArray();
        if (acceptable.Length == 0) return null;
        var gainers = @case.Parties.Where(p => acceptable.Max(x => Naive.Value(@case, p.Id, x)) > noDeal[p.Id]).ToArray();
        if (gainers.Length == 0) return null;
        decimal Product(Choice x) => gainers.Aggregate(1m, (product, p) => product * Math.Max(0, Naive.Value(@case, p.Id, x) - noDeal[p.Id]));
        var best = acceptable.Max(Product);
        return [.. acceptable.Where(x => Product(x) >= best - 1e-9m)];
    }

    private static Case Scaled(Case @case, string party, decimal factor)
    {
        Amount Times(Amount amount) => amount switch
        {
            Known known => new Known(known.Value * factor),
            Between between => new Between(between.Low * factor, between.Likely * factor, between.High * factor),
            _ => throw new InvalidOperationException(),
        };
        IssueScore Score(IssueScore score) => score with
        {
            Points = score.Points.Select(o => o with { Amount = Times(o.Amount) }).ToCatalog(),
            Whole = score.Whole is { } whole ? Times(whole) : null,
        };
        Catalog<AmountOf> Amounts(Catalog<AmountOf> amounts) => amounts.Select(a => a.Id == party ? a with { Amount = Times(a.Amount) } : a).ToCatalog();
        return @case with
        {
            Values = @case.Values.Select(s => s.Id == party ? s with { Issues = s.Issues.Select(Score).ToCatalog() } : s).ToCatalog(),
            NoDeal = Amounts(@case.NoDeal),
            WalkAway = Amounts(@case.WalkAway),
            Interactions = @case.Interactions.Select(i => i.Party == party ? i with { Points = Times(i.Points) } : i).ToSequence(),
            Audiences = @case.Audiences.Select(a => a.Party == party ? a with { Weight = Times(a.Weight) } : a).ToCatalog(),
            Levers = @case.Levers.Select(l => l with { Costs = Amounts(l.Costs) }).ToCatalog(),
        };
    }
}
