using Parley.Engine.Pressure;

namespace Parley.Engine.Tests.Pressure;

public sealed class TwoPartyPressureTests
{
    private const long None = long.MinValue / 2;
    private static readonly int[][] FirstSets = [[], [0], [1], [0, 1]];
    private static readonly int[][] SecondSets = [[], [2], [3]];

    private sealed record Talks(UnitPair[] Packages, UnitPair NoDeal, UnitPair WalkAway, UnitPair[] Costs)
    {
        public PressureAnswer Judge(TwoPartyPressure? with = null) => (with ?? new(FirstSets, SecondSets)).Judge(
            Array.ConvertAll(Packages, p => p.First), Array.ConvertAll(Packages, p => p.Second), NoDeal, WalkAway, Costs);

        public UnitPair Failing(int row, int column) =>
            FirstSets[row].Concat(SecondSets[column]).Aggregate(NoDeal, (left, lever) => left - Costs[lever]);
    }

    private static Talks Random(int seed)
    {
        var draws = new Draws((ulong)seed);
        UnitPair Pair(long low, long high) => new(draws.Next(low, high), draws.Next(low, high));
        return new(
            [.. Enumerable.Range(0, 1 + draws.Next(12)).Select(_ => Pair(-10, 20))], Pair(-5, 5),
            draws.Next(3) == 0 ? Pair(-5, 8) : new(None, None), [Pair(-2, 6), Pair(0, 9), Pair(-1, 8), Pair(0, 4)]);
    }

    [Theory]
    [MemberData(nameof(Seeds.TwoThousand), MemberType = typeof(Seeds))]
    public void Neither_has_a_better_threat_where_lots_can_be_drawn(int from, int to)
    {
        var pressure = new TwoPartyPressure(FirstSets, SecondSets);
        for (var seed = from; seed <= to; seed++)
        {
            var talks = Random(seed);
            var answer = talks.Judge(pressure);
            var all = Enumerable.Range(0, 12).Select(k => talks.Failing(k / 3, k % 3)).ToArray();
            var low = UnitPair.Larger(talks.WalkAway, all.Aggregate(UnitPair.Smaller));
            PayoffPair[] outcomes =
            [
                .. talks.Packages.Where(p => p.First >= low.First && p.Second >= low.Second).Concat(all).Select(p => p.ToPayoffs()),
            ];
            PayoffPair At(int row, int column) => NaiveBargain.At(outcomes, talks.Failing(row, column).ToPayoffs());
            Assert.Equal(talks.Failing(answer.FirstThreat, answer.SecondThreat), answer.NoDeal);
            var here = At(answer.FirstThreat, answer.SecondThreat);
            Assert.True(Math.Abs(here.First - answer.PressedByLot.First) < 1e-5, $"{seed}: {here} {answer.PressedByLot}");
            Assert.Equal(At(0, 0).First, answer.TalksByLot.First, 1e-5);
            for (var row = 0; row < 4; row++) Assert.True(At(row, answer.SecondThreat).First <= here.First + 1e-5, $"{seed}");
            for (var column = 0; column < 3; column++) Assert.True(At(answer.FirstThreat, column).Second <= here.Second + 1e-5, $"{seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void One_memory_for_many_questions_changes_no_answer(int from, int to)
    {
        var kept = new TwoPartyPressure(FirstSets, SecondSets);
        for (var seed = from; seed <= to; seed++) Assert.Equal(Random(seed).Judge(), Random(seed).Judge(kept));
    }

    [Theory]
    [MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void Another_scale_for_one_party_changes_no_verdict(int from, int to)
    {
        for (var seed = from; seed <= to; seed++)
        {
            var talks = Random(seed);
            UnitPair Scaled(UnitPair pair) => pair with { Second = pair.Second == None ? None : 17 * pair.Second };
            var other = new Talks(
                Array.ConvertAll(talks.Packages, Scaled), Scaled(talks.NoDeal), Scaled(talks.WalkAway), Array.ConvertAll(talks.Costs, Scaled)).Judge();
            var answer = talks.Judge();
            Assert.Equal((answer.FirstThreat, answer.SecondThreat, answer.Talks, answer.Pressed), (other.FirstThreat, other.SecondThreat, other.Talks, other.Pressed));
            Assert.Equal((answer.First.Verdict, answer.Second.Verdict), (other.First.Verdict, other.Second.Verdict));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void The_order_of_levers_changes_no_verdict(int from, int to)
    {
        for (var seed = from; seed <= to; seed++)
        {
            var talks = Random(seed);
            var other = talks with { Costs = [talks.Costs[1], talks.Costs[0], talks.Costs[3], talks.Costs[2]] };
            Assert.Equal((talks.Judge().First.Verdict, talks.Judge().Second.Verdict), (other.Judge().First.Verdict, other.Judge().Second.Verdict));
        }
    }

    [Fact]
    public void A_later_question_of_the_same_size_allocates_nothing()
    {
        var pressure = new TwoPartyPressure(FirstSets, SecondSets);
        var talks = Random(1) with { Packages = [.. Enumerable.Range(0, 200).Select(k => new UnitPair(k, 200 - k * k / 200))] };
        var (first, second) = (Array.ConvertAll(talks.Packages, p => p.First), Array.ConvertAll(talks.Packages, p => p.Second));
        pressure.Judge(first, second, talks.NoDeal, talks.WalkAway, talks.Costs);
        var before = GC.GetAllocatedBytesForCurrentThread();
        pressure.Judge(first, second, talks.NoDeal, talks.WalkAway, talks.Costs);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void The_lowest_floors_are_the_worst_of_all_threats_unless_one_walks_away_before()
    {
        var talks = new Talks([], new(10, 20), new(8, None), [new(1, 5), new(2, 6), new(3, -1), new(2, 2)]);
        Assert.Equal(new(8, 20 - 11 - 2), new TwoPartyPressure(FirstSets, SecondSets).LowestFloor(talks.NoDeal, talks.WalkAway, talks.Costs));
    }

    [Theory]
    [InlineData(10, 12, -8, 0.1, PressureVerdict.Press)] // 2 to win, 20 to lose
    [InlineData(10, 12, -9, 2 / 21.0, PressureVerdict.Talk)]
    [InlineData(10, 10, 5, 0, PressureVerdict.Talk)]
    [InlineData(10, 9, 5, 0, PressureVerdict.Talk)]
    [InlineData(10, 15, 11, 1, PressureVerdict.Press)]
    public void Pressing_must_gain_and_stand_one_chance_in_ten_that_talks_fail(long talks, long pressed, long failed, double chance, PressureVerdict verdict)
    {
        var stakes = new PressureStakes(talks, pressed, failed, Presses: true, DealByTalks: true, DealUnderPressure: true);
        Assert.Equal(chance, stakes.BreakEven, 12);
        Assert.Equal(verdict, stakes.Verdict);
        Assert.NotEqual(PressureVerdict.Press, (stakes with { Presses = false }).Verdict);
    }

    [Fact]
    public void Without_a_deal_either_way_pressing_that_costs_is_neither() =>
        Assert.Equal(PressureVerdict.Neither, new PressureStakes(5, 3, 3, Presses: true, DealByTalks: false, DealUnderPressure: false).Verdict);
}
