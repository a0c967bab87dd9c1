using Parley.Engine.Stability;
using Parley.Oracle;

namespace Parley.Engine.Tests;

/// <summary>Improvements, sanctions and paths of random conflicts, against trying every sequence of moves.</summary>
public sealed class SanctionsAgainstDefinitions
{
    private static readonly Concept[] WithReplies =
        [Concept.GeneralMetarational, Concept.SymmetricMetarational, Concept.Sequential, Concept.SymmetricSequential];

    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void Every_sanction_is_the_first_of_the_shortest(int first, int last)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var (told, plain) = RandomConflict.From(new((ulong)seed), 9);
            var sanctions = new Sanctions(told, TestContext.Current.CancellationToken);
            for (var i = 0; i < plain.DecisionMakers; i++)
            {
                int[] others = [.. Enumerable.Range(0, plain.DecisionMakers).Where(j => j != i)];
                for (var s = 0; s < plain.States; s++)
                {
                    var improvements = sanctions.Improvements(i, s);
                    Assert.Equal(NaiveStability.Improvements(plain, i, s).Order(), improvements);
                    foreach (var s1 in improvements)
                    {
                        foreach (var concept in WithReplies)
                        {
                            bool Deters(int t) => concept is Concept.GeneralMetarational or Concept.Sequential
                                ? plain.Rank[i][t] <= plain.Rank[i][s]
                                : NaiveStability.HoldsEvenAfterEscape(plain, i, s, t);
                            var improving = concept is Concept.Sequential or Concept.SymmetricSequential;
                            var expected = First(plain, others, s1, improving, Deters);
                            Assert.Equal(Words(s1, expected), Words(sanctions.Find(concept, i, s, s1)));
                            Assert.Equal(expected is not null, sanctions.IsDeterred(concept, i, s, s1));
                        }
                        Assert.Null(sanctions.Find(Concept.Nash, i, s, s1));
                    }
                }
            }
        }
    }

    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void Every_path_from_the_status_quo_is_the_first_of_the_shortest(int first, int last)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var draws = new Draws((ulong)seed);
            var (told, plain) = RandomConflict.From(draws, 9);
            var from = draws.Next(plain.States);
            int[]? coalition = draws.Chance(0.5) ? null : [.. Enumerable.Range(0, plain.DecisionMakers).Where(_ => draws.Chance(0.6))];
            foreach (var improving in (bool[])[false, true])
            {
                var analysis = StatusQuoAnalysis.From(told, from, improving, coalition, TestContext.Current.CancellationToken);
                var movers = coalition ?? [.. Enumerable.Range(0, plain.DecisionMakers)];
                Assert.Equal([], analysis.PathTo(from)!);
                foreach (var to in Enumerable.Range(0, plain.States).Where(s => s != from))
                {
                    var expected = First(plain, movers, from, improving, s => s == to);
                    Assert.Equal(Words(from, expected), Words(analysis.PathTo(to)));
                    Assert.Equal(expected is not null, analysis.IsReachable(to));
                }
                var lengths = analysis.Reachable.Select(s => analysis.PathTo(s)!.Length).ToArray();
                Assert.Equal(lengths.Order(), lengths);
                Assert.Equal(Enumerable.Range(0, plain.States).Where(analysis.IsReachable), analysis.Reachable.Order());
            }
        }
    }

    [Fact]
    public void The_escape_is_the_best_of_ones_own_moves()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var (told, plain) = RandomConflict.From(new((ulong)seed));
            var sanctions = new Sanctions(told, TestContext.Current.CancellationToken);
            for (var i = 0; i < plain.DecisionMakers; i++)
            {
                for (var s = 0; s < plain.States; s++)
                {
                    var best = NaiveStability.Improvements(plain, i, s).OrderByDescending(t => plain.Rank[i][t]).ThenBy(t => t).Select(t => (int?)t).FirstOrDefault();
                    Assert.Equal(best, sanctions.Escape(i, s));
                }
            }
        }
    }

    private static (OracleMover Mover, int To)[]? First(OracleConflict plain, int[] coalition, int from, bool improving, Func<int, bool> asked) =>
        NaiveStability.Reachable(plain, coalition, from, improving).Any(asked) ? NaiveStability.Shortest(plain, coalition, from, improving, asked) : null;

    private static string Words(int from, (OracleMover Mover, int To)[]? moves) =>
        moves is null ? "none" : Words([.. moves.Select((m, k) => new Step(m.Mover.Members, k == 0 ? from : moves[k - 1].To, m.To))]);

    private static string Words(Step[]? steps) =>
        steps is null ? "none" : string.Join("; ", steps.Select(s => $"{string.Join("+", s.Movers)}: {s.From} to {s.To}"));
}
