using Parley.Cases;

namespace Parley.Lenses.Tests.Certainty;

/// <summary>What is said for every value, where ranges are multiplied, shared, and put through <c>min</c> and <c>max</c>.</summary>
public sealed class ProofTests
{
    [Fact]
    public void The_least_of_a_sum_of_products_is_at_a_corner_and_is_found()
    {
        var random = new Random(1);
        for (var round = 0; round < 3000; round++)
        {
            Doubt[] doubts = [.. Enumerable.Range(0, random.Next(1, 9)).Select(k => new Doubt($"{k}", $"{k}", Range(random)))];
            var terms = Enumerable.Range(0, random.Next(1, 12)).Select(_ => (
                Times: random.Next(-6, 7) / 2m, Numbers: Enumerable.Range(0, doubts.Length).Where(_ => random.Next(3) == 0).Take(3).ToArray())).ToArray();
            var sum = terms.Aggregate(Polynomial.Zero, (all, t) => all + t.Numbers.Aggregate(Polynomial.Constant(t.Times), (product, n) => product * Polynomial.Number(n)));
            decimal At(decimal[] values) => terms.Sum(t => t.Numbers.Aggregate(t.Times, (product, n) => product * values[n]));
            var corners = Corners(doubts).Select(At).ToArray();
            var (least, at) = new Extremes(doubts).Least(sum);
            Assert.Equal(corners.Min(), least);
            Assert.Equal(least, At(at));
            Assert.Equal(corners.Max(), new Extremes(doubts).Most(sum));
        }
    }

    [Fact]
    public void Where_corners_do_not_decide_the_bound_is_never_above_the_least()
    {
        var random = new Random(2);
        for (var round = 0; round < 500; round++)
        {
            Doubt[] doubts = [.. Enumerable.Range(0, 3).Select(k => new Doubt($"{k}", $"{k}", Range(random)))];
            var terms = Enumerable.Range(0, 6).Select(_ => (Times: random.Next(-6, 7) / 2m, Numbers: Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(3)).ToArray())).ToArray();
            var sum = terms.Aggregate(Polynomial.Zero, (all, t) => all + t.Numbers.Aggregate(Polynomial.Constant(t.Times), (product, n) => product * Polynomial.Number(n)));
            var least = new Extremes(doubts).Least(sum).Least;
            foreach (var values in Inside(doubts, random, 50))
                Assert.True(least <= terms.Sum(t => t.Numbers.Aggregate(t.Times, (product, n) => product * values[n])) + 1e-9m);
        }
    }

    /// <summary>With more numbers tied together than all combinations can be tried of, a bound is given at once.</summary>
    [Fact]
    public void Many_numbers_tied_together_are_bounded()
    {
        Doubt[] doubts = [.. Enumerable.Range(0, 40).Select(k => new Doubt($"{k}", $"{k}", new(1, null, 2)))];
        var sum = Polynomial.Zero;
        for (var i = 0; i < 40; i++) for (var j = 0; j < i; j++) sum += Polynomial.Number(i) * Polynomial.Number(j);
        Assert.Equal((780m, 3120m), (new Extremes(doubts).Least(sum).Least, new Extremes(doubts).Most(sum)));
    }

    [Fact]
    public void Where_ranges_are_multiplied_what_is_said_for_every_value_is_so_at_every_corner_and_inside()
    {
        var (always, never, open, turns, deals) = (0, 0, 0, 0, 0);
        for (var seed = 0; seed < 400; seed++)
        {
            var @case = Turned(Uncertain.Products(seed, ranges: 5), seed);
            var doubts = Doubts.Of(@case);
            if (@case.Packages.Count == 0 || doubts.All.Count is 0 or > 7) continue;
            var model = new Inquiry(@case).Model;
            if (!model.IsExact) continue;
            var survey = new Survey(new(@case), doubts);
            var every = EveryValue.Of(model, doubts, survey.Models, survey.Likely.Best[0]);
            Case[] tried = [.. Corners(doubts.All).Concat(Inside(doubts.All, new(seed), 20)).Select(values => @case.Fixed(doubts, values))];
            for (var k = 0; k < @case.Packages.Count; k++)
            {
                var accepted = tried.Select(c => Naive.IsAcceptable(c, @case.Packages[k].Choose)).ToArray();
                if (every.Acceptable[k] is { } decided) Assert.All(accepted, a => Assert.Equal(decided, a));
                if (every.CanTurn[k]) Assert.Null(every.Acceptable[k]);
                (always, never, open) = every.Acceptable[k] switch { true => (always + 1, never, open), false => (always, never + 1, open), _ => (always, never, open + 1) };
                // Nothing is left open that the corners decide, unless a min or a max is in the way or nobody alone refuses it.
                if (model.Space.Must is null && model.Space.Ordinal is null && seed % 2 == 0 && survey.Models.All(m => m is { IsExact: true }))
                    Assert.Equal(accepted.All(a => a), every.Acceptable[k] is true);
                turns += every.CanTurn[k] ? 1 : 0;
            }
            if (every.DealExists is not true) continue;
            Assert.All(tried, c => Assert.True(Naive.DealExists(c)));
            deals++;
        }
        Assert.All((int[])[always, never, open, turns, deals], count => Assert.InRange(count, 10, 2000));
    }

    [Fact]
    public void Sums_of_products_are_what_the_case_is_worth()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var @case = Turned(Uncertain.Products(seed, ranges: 8), seed);
            var (doubts, random) = (Doubts.Of(@case), new Random(seed));
            var model = CaseModel.Compile(@case);
            foreach (var values in Inside(doubts.All, random, 3))
            {
                var judged = CaseModel.Compile(@case, doubts.At(values));
                // Ranges as narrow as a point, so that every min and max is decided.
                Doubt[] narrow = [.. doubts.All.Select((d, k) => d with { Range = new(values[k], null, values[k]) })];
                var amounts = new SymbolicAmounts(@case, doubts, new Extremes(narrow), new Dictionary<Formula, bool>());
                foreach (var package in @case.Packages.Select(p => model.Settle(p.Choose)))
                {
                    for (var p = 0; p < @case.Parties.Count; p++)
                    {
                        if (model.IsOrdinal(p)) continue;
                        Same(judged.Value(package, p), amounts.Value(@case.Parties[p], package), narrow);
                        Same(judged.NoDeal(p), amounts.NoDeal(@case.Parties[p], model.StatusQuo), narrow);
                    }
                    for (var a = 0; a < @case.Audiences.Count; a++) Same(judged.AudienceValue(package, a), amounts.Value(@case.Audiences[a], package), narrow);
                }
            }
        }
    }

    // In cases of odd seeds, a quantity works no further than a bound, which can lie within its range.
    private static Case Turned(Case @case, int seed) => seed % 2 == 0 ? @case : @case.Each(
        a => a is Computed computed
            ? new Computed(new Formula.Binary(seed % 4 == 1 ? Operation.Max : Operation.Min, computed.Formula, new Formula.Constant(1)))
            : a,
        a => a);

    private static void Same(decimal expected, Polynomial actual, IReadOnlyList<Doubt> narrow) =>
        Assert.InRange(new Extremes(narrow).Least(actual).Least, expected - 1e-6m, expected + 1e-6m);

    private static Between Range(Random random)
    {
        var low = random.Next(-8, 7) / 2m;
        return new(low, null, low + (random.Next(1, 9) / 2m));
    }

    private static IEnumerable<decimal[]> Corners(IReadOnlyList<Doubt> doubts)
    {
        for (var corner = 0; corner < 1 << doubts.Count; corner++)
            yield return [.. doubts.Select((d, k) => (corner >> k & 1) == 0 ? d.Range.Low : d.Range.High)];
    }

    private static IEnumerable<decimal[]> Inside(IReadOnlyList<Doubt> doubts, Random random, int count)
    {
        for (var i = 0; i < count; i++) yield return [.. doubts.Select(d => d.Range.Low + (random.Next(1001) / 1000m * (d.Range.High - d.Range.Low)))];
    }
}
