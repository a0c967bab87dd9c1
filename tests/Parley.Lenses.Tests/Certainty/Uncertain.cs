using Parley.Cases;

namespace Parley.Lenses.Tests.Certainty;

/// <summary>Cases whose numbers are uncertain, and the same with values put in their place.</summary>
internal static class Uncertain
{
    /// <summary>The case with every number that answers depend on replaced, weights by a rule of their own.</summary>
    public static Case Each(this Case @case, Func<Amount, Amount> to, Func<Amount, Amount> toWeight)
    {
        return @case with
        {
            Values = @case.Values.Select(s => s with { Issues = Scores(s.Issues) }).ToCatalog(),
            NoDeal = Owned(@case.NoDeal),
            WalkAway = Owned(@case.WalkAway),
            Interactions = @case.Interactions.Select(i => i with { Points = to(i.Points) }).ToSequence(),
            Audiences = @case.Audiences.Select(a => a with
            {
                Weight = toWeight(a.Weight),
                AcceptsFrom = a.AcceptsFrom is { } least ? to(least) : null,
                Values = Scores(a.Values),
            }).ToCatalog(),
            Levers = @case.Levers.Select(l => l with { Costs = Owned(l.Costs) }).ToCatalog(),
        };

        Catalog<IssueScore> Scores(Catalog<IssueScore> issues) => issues.Select(s => s with
        {
            Points = s.Points.Select(p => p with { Amount = to(p.Amount) }).ToCatalog(),
            Weight = s.Weight is { } weight ? toWeight(weight) : null,
            Whole = s.Whole is { } whole ? to(whole) : null,
        }).ToCatalog();

        Catalog<AmountOf> Owned(Catalog<AmountOf> amounts) => amounts.Select(a => a with { Amount = to(a.Amount) }).ToCatalog();
    }

    /// <summary>The case with a known number in place of every range.</summary>
    public static Case Fixed(this Case @case, Doubts doubts, decimal[] values)
    {
        return @case.Each(Fix, Fix) with { Quantities = @case.Quantities.Select(q => q with { Value = Fix(q.Value) }).ToCatalog() };

        Amount Fix(Amount amount)
        {
            for (var k = 0; k < values.Length; k++)
                if (ReferenceEquals(doubts.All[k].Range, amount)) return new Known(values[k]);
            return amount;
        }
    }

    /// <summary>
    /// A random small case whose numbers are sums of some ranges and of two shared quantities; packages are named, and some have levers.
    /// </summary>
    public static Case Sums(int seed, int ranges) => Of(seed, ranges, sums: true);

    /// <summary>The same where weights are uncertain as well, so that there are products.</summary>
    public static Case Products(int seed, int ranges) => Of(seed, ranges, sums: false);

    private static Case Of(int seed, int ranges, bool sums)
    {
        var random = new Random(seed);
        var @case = RandomCase.Of(seed);
        foreach (var party in @case.Parties.Where(_ => @case.Parties.Count == 2 && seed % 3 == 0))
            @case = Pressed(@case, party, random);
        Amount[] quantities = [new Between(-2, random.Next(-2, 4), 3), random.Next(2) == 0 ? new Known(1.5m) : new Between(1, null, 2.5m)];
        @case = @case.Each(Change, a => sums ? a : Change(a)) with { Quantities = quantities.Select((q, k) => new Quantity($"q{k}", $"Q{k}", q, null)).ToCatalog() };
        var all = Naive.Packages(@case).ToArray();
        for (var k = 0; k < Math.Min(4, all.Length); k++)
            @case = @case with { Packages = @case.Packages.Append(new($"named-{k}", $"Named {k}", null, all[random.Next(all.Length)])).ToCatalog() };
        return @case;

        Amount Change(Amount amount)
        {
            var point = amount is Between between ? between.Low / 2 : ((Known)amount).Value;
            if (random.Next(5) == 0) return new Computed(Sum(point, random));
            if (random.Next(4) > 0 || ranges-- <= 0) return new Known(point);
            return random.Next(2) == 0 ? new Between(point - 1, null, point + random.Next(1, 9)) : new Between(point - 2, point, point + (random.Next(9) / 4m));
        }
    }

    private static Formula Sum(decimal point, Random random)
    {
        var (quantity, constant) = (new Formula.Quantity($"q{random.Next(2)}"), new Formula.Constant(point));
        return random.Next(6) switch
        {
            0 => quantity,
            1 => new Formula.Binary(Operation.Plus, constant, quantity),
            2 => new Formula.Binary(Operation.Times, new Formula.Constant(-0.5m), quantity),
            3 => new Formula.Binary(Operation.DividedBy, quantity, new Formula.Constant(4)),
            4 => new Formula.Binary(Operation.Minus, new Formula.Quantity("q0"), new Formula.Quantity("q1")),
            _ => new Formula.Negative(new Formula.Binary(Operation.Times, new Formula.Binary(Operation.Plus, constant, quantity), new Formula.Constant(0.5m))),
        };
    }

    private static Case Pressed(Case @case, Party party, Random random) => @case with
    {
        Levers = @case.Levers.Append(new(
            $"press-{party.Id}", $"Press {party.Id}", party.Id, @case.Parties.First(p => p != party).Id,
            @case.Parties.Select(p => new AmountOf(p.Id, new Known(random.Next(0, 9) / 2m))).ToCatalog(), [])).ToCatalog(),
    };
}
