using Parley.Engine.Stability;

namespace Parley.Engine.Tests;

/// <summary>What must hold between answers, also on conflicts too large for the definitions.</summary>
public sealed class GraphModelLaws
{
    private static readonly Concept[] All = Enum.GetValues<Concept>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_order_of_states_does_not_matter() => ForEach((conflict, draws) =>
    {
        var order = draws.Order(conflict.States);
        var told = conflict with
        {
            Moves = Array.ConvertAll(conflict.Moves, m => Renamed(m, order)),
            Together = Array.ConvertAll(conflict.Together, t => new JointMoves(t.Members, Renamed(t.Moves, order))),
            Rank = Array.ConvertAll(conflict.Rank, r => Enumerable.Range(0, r.Length).Select(s => r[Array.IndexOf(order, s)]).ToArray()),
        };
        Same(conflict, told, i => i, s => order[s]);
    });

    [Fact]
    public void The_order_of_decision_makers_does_not_matter() => ForEach((conflict, draws) =>
    {
        var order = draws.Order(conflict.DecisionMakers);
        var told = conflict with
        {
            Moves = Array.ConvertAll(order, i => conflict.Moves[i]),
            Together = [.. conflict.Together.Select(t => t with { Members = [.. t.Members.Select(i => Array.IndexOf(order, i)).Order()] }).Reverse()],
            Rank = Array.ConvertAll(order, i => conflict.Rank[i]),
        };
        Same(conflict, told, i => Array.IndexOf(order, i), s => s);
    });

    [Fact]
    public void Only_the_order_of_ranks_matters() => ForEach((conflict, draws) =>
    {
        var (shift, ends) = (draws.Next(-1_000_000L, 1_000_000), draws.Chance(0.5));
        int Told(int r) => ends && r == 0 ? 0 : (int)((r * 90_000_000L) + (r > 0 ? shift : -shift));
        Same(conflict, conflict with { Rank = Array.ConvertAll(conflict.Rank, r => Array.ConvertAll(r, Told)) }, i => i, s => s);
    });

    [Fact]
    public void Blocks_and_single_moves_say_the_same() => ForEach((conflict, _) => Same(
        conflict,
        conflict with
        {
            Moves = Array.ConvertAll(conflict.Moves, Singly),
            Together = Array.ConvertAll(conflict.Together, t => t with { Moves = Singly(t.Moves) }),
        },
        i => i,
        s => s));

    [Fact]
    public void Each_concept_implies_the_weaker_ones() => ForEach((conflict, _) =>
    {
        var stable = GraphModel.Analyze(conflict, Cancel);
        (Concept, Concept)[] implied =
        [
            (Concept.Nash, Concept.SymmetricSequential), (Concept.SymmetricSequential, Concept.Sequential), (Concept.SymmetricSequential, Concept.SymmetricMetarational),
            (Concept.Sequential, Concept.GeneralMetarational), (Concept.SymmetricMetarational, Concept.GeneralMetarational),
        ];
        foreach (var (strong, weak) in implied)
            for (var i = 0; i < conflict.DecisionMakers; i++) Assert.Subset(stable.Stable(weak, i).ToHashSet(), stable.Stable(strong, i).ToHashSet());
    });

    [Fact]
    public void A_state_holds_when_every_improvement_is_deterred() => ForEach((conflict, _) =>
    {
        var (stable, sanctions) = (GraphModel.Analyze(conflict, Cancel), new Sanctions(conflict, Cancel));
        foreach (var concept in All)
            for (var i = 0; i < conflict.DecisionMakers; i++)
                for (var s = 0; s < conflict.States; s++)
                    Assert.Equal(stable.IsStable(concept, i, s), sanctions.Improvements(i, s).All(t => sanctions.IsDeterred(concept, i, s, t)));
    });

    /// <summary>300 small conflicts, and 20 of up to 600 states.</summary>
    private static void ForEach(Action<Conflict, Draws> law)
    {
        for (var seed = 0; seed < 320; seed++)
        {
            var draws = new Draws((ulong)seed + 70_000);
            law(RandomConflict.From(draws, seed < 300 ? 14 : 600).Told, draws);
        }
    }

    private static void Same(Conflict plain, Conflict told, Func<int, int> decisionMaker, Func<int, int> state)
    {
        var (expected, actual) = (GraphModel.Analyze(plain, Cancel), GraphModel.Analyze(told, Cancel));
        foreach (var concept in All)
            for (var i = 0; i < plain.DecisionMakers; i++)
                Assert.Equal(expected.Stable(concept, i).Select(state).Order(), actual.Stable(concept, decisionMaker(i)));
    }

    private static MoveTable Renamed(MoveTable moves, int[] order) => MoveTable.FromMoves(moves.States, Moves(moves).Select(m => (order[m.From], order[m.To])));

    private static MoveTable Singly(MoveTable moves) => MoveTable.FromMoves(moves.States, Moves(moves));

    private static List<(int From, int To)> Moves(MoveTable moves)
    {
        var all = new List<(int, int)>();
        for (var s = 0; s < moves.States; s++)
            foreach (var t in moves.Targets(s)) all.Add((s, t));
        return all;
    }
}
