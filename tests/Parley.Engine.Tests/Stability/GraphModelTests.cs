using Parley.Engine.Stability;

namespace Parley.Engine.Tests;

/// <summary>Conflicts small enough to work by hand, and what may be wrong with one.</summary>
public sealed class GraphModelTests
{
    /// <summary>States 0 both silent, 1 the first talks, 2 the second talks, 3 both talk.</summary>
    private static Conflict Dilemma => new()
    {
        States = 4,
        Moves = [MoveTable.FromMoves(4, [(0, 1), (1, 0), (2, 3), (3, 2)]), MoveTable.FromMoves(4, [(0, 2), (2, 0), (1, 3), (3, 1)])],
        Rank = [[3, 4, 1, 2], [3, 1, 4, 2]],
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void In_the_prisoners_dilemma_silence_holds_by_fear_of_the_reply()
    {
        var stable = GraphModel.Analyze(Dilemma, Cancel);
        Assert.Equal([3], stable.Equilibria(Concept.Nash));
        foreach (var concept in (Concept[])[Concept.GeneralMetarational, Concept.SymmetricMetarational, Concept.Sequential, Concept.SymmetricSequential])
            Assert.Equal([0, 3], stable.Equilibria(concept));
        Assert.False(stable.IsStable(Concept.Nash, 0, 0));
        var sanctions = new Sanctions(Dilemma, Cancel);
        Assert.Equal([1], sanctions.Improvements(0, 0));
        var reply = Assert.Single(sanctions.Find(Concept.SymmetricSequential, 0, 0, 1)!);
        Assert.Equal([1], reply.Movers);
        Assert.Equal((1, 3), (reply.From, reply.To));
    }

    /// <summary>The second can hurt the first only by two moves with the third's between them: 1 to 2, 2 to 3, 3 to 4.</summary>
    [Fact]
    public void An_opponent_may_move_twice_in_one_sanction_but_not_in_a_row()
    {
        var conflict = new Conflict
        {
            States = 5,
            Moves = [MoveTable.FromMoves(5, [(0, 1)]), MoveTable.FromMoves(5, [(1, 2), (3, 4)]), MoveTable.FromMoves(5, [(2, 3)])],
            Rank = [[1, 2, 2, 2, 0], [0, 0, 1, 1, 2], [0, 0, 0, 1, 0]],
        };
        Assert.True(GraphModel.Analyze(conflict, Cancel).IsStable(Concept.SymmetricSequential, 0, 0));
        Assert.Equal([2, 3, 4], new Sanctions(conflict, Cancel).Find(Concept.Sequential, 0, 0, 1)!.Select(s => s.To));

        // All in one hand it would be twice in a row.
        var alone = conflict with { Moves = [conflict.Moves[0], MoveTable.FromMoves(5, [(1, 2), (2, 3), (3, 4)]), MoveTable.FromMoves(5, [])] };
        Assert.False(GraphModel.Analyze(alone, Cancel).IsStable(Concept.GeneralMetarational, 0, 0));
        Assert.Null(new Sanctions(alone, Cancel).Find(Concept.GeneralMetarational, 0, 0, 1));
    }

    /// <summary>From 0 the first moves to 1 and could go on to 4, but only after the second has been away to 2 and come back from 3.</summary>
    [Fact]
    public void One_may_move_on_after_another_left_and_came_back()
    {
        var conflict = new Conflict
        {
            States = 5,
            // The second's block is states 1 and 3, with the list 1, 2.
            Moves = [MoveTable.FromMoves(5, [(0, 1), (1, 4)]), new([0, 1, 0, 1, 0], [0, 0, 2], [1, 2]), MoveTable.FromMoves(5, [(2, 3)])],
            Rank = [new int[5], new int[5], new int[5]],
        };
        var analysis = StatusQuoAnalysis.From(conflict, 0, cancel: Cancel);
        Assert.Equal([1, 2, 3, 1, 4], analysis.PathTo(4)!.Select(s => s.To));
        Assert.False(StatusQuoAnalysis.From(conflict, 0, coalition: [0, 1], cancel: Cancel).IsReachable(4));
    }

    /// <summary>Only the second and third together can make the first regret its move; it takes both to be better off.</summary>
    [Fact]
    public void A_joint_move_sanctions_where_all_its_members_are_opponents()
    {
        var none = MoveTable.FromMoves(3, []);
        var conflict = new Conflict
        {
            States = 3,
            Moves = [MoveTable.FromMoves(3, [(0, 1)]), none, none],
            Together = [new([1, 2], MoveTable.FromMoves(3, [(1, 2)]))],
            Rank = [[1, 2, 0], [0, 0, 1], [0, 0, 1]],
        };
        Assert.True(GraphModel.Analyze(conflict, Cancel).IsStable(Concept.Sequential, 0, 0));
        Assert.Equal([1, 2], Assert.Single(new Sanctions(conflict, Cancel).Find(Concept.Sequential, 0, 0, 1)!).Movers);

        var oneLoses = conflict with { Rank = [[1, 2, 0], [0, 0, 1], [0, 1, 0]] };
        Assert.True(GraphModel.Analyze(oneLoses, Cancel).IsStable(Concept.GeneralMetarational, 0, 0));
        Assert.False(GraphModel.Analyze(oneLoses, Cancel).IsStable(Concept.Sequential, 0, 0));

        var itsOwn = conflict with { Together = [new([0, 2], MoveTable.FromMoves(3, [(1, 2)]))] };
        Assert.False(GraphModel.Analyze(itsOwn, Cancel).IsStable(Concept.GeneralMetarational, 0, 0));
    }

    /// <summary>The first moves up by one from even states. The other two can go anywhere together, but are of opposite minds.</summary>
    [Fact]
    public void A_large_block_of_joint_moves_that_never_suit_both()
    {
        const int States = 50_000;
        int[] up = [.. Enumerable.Range(0, States)];
        var none = MoveTable.FromMoves(States, []);
        var conflict = new Conflict
        {
            States = States,
            Moves = [MoveTable.FromMoves(States, up.Where(s => s % 2 == 0).Select(s => (s, s + 1))), none, none],
            Together = [new([1, 2], new(new int[States], [0, States], up))],
            Rank = [up, up, [.. up.Select(s => -s)]],
        };
        var stable = GraphModel.Analyze(conflict, Cancel);
        Assert.Equal(up, stable.Stable(Concept.GeneralMetarational, 0));
        Assert.Equal(up.Where(s => s % 2 == 1), stable.Stable(Concept.Sequential, 0));

        // Of one mind, they go up wherever they can; that is no threat.
        Assert.Equal(up.Where(s => s % 2 == 1), GraphModel.Analyze(conflict with { Rank = [up, up, up] }, Cancel).Stable(Concept.Sequential, 0));

        // Both want down: from any state they can, and would, go to 0, from which the first can move to 1.
        int[] down = [.. up.Select(s => -s)];
        stable = GraphModel.Analyze(conflict with { Rank = [up, down, down] }, Cancel);
        Assert.Equal(up, stable.Stable(Concept.Sequential, 0));
        Assert.Equal(up.Where(s => s != 0), stable.Stable(Concept.SymmetricSequential, 0));
    }

    [Fact]
    public void Without_moves_everything_holds()
    {
        var none = MoveTable.FromMoves(3, []);
        var stable = GraphModel.Analyze(new() { States = 3, Moves = [none, none], Rank = [[1, 2, 3], [3, 2, 1]] }, Cancel);
        foreach (var concept in Enum.GetValues<Concept>()) Assert.Equal([0, 1, 2], stable.Equilibria(concept));
    }

    [Fact]
    public void What_does_not_fit_is_named()
    {
        var two = MoveTable.FromMoves(4, []);
        Refused("A conflict needs at least one state.", Dilemma with { States = 0 });
        Refused("A conflict needs at least one decision maker.", Dilemma with { Moves = [], Rank = [] });
        Refused("2 decision makers have moves, 1 have ranks.", Dilemma with { Rank = [[1, 2, 3, 4]] });
        Refused("Decision maker 1 ranks 3 states of 4.", Dilemma with { Rank = [[1, 2, 3, 4], [1, 2, 3]] });
        Refused("Decision maker 0 has moves from 3 states of 4.", Dilemma with { Moves = [MoveTable.FromMoves(3, []), two] });
        Refused("Decision maker 1 has a state in block 4 of 1.", Dilemma with { Moves = [two, new([0, 0, 0, 4], [0, 0], [])] });
        Refused("Decision maker 1 has moves in block 0 that are not ascending states.", Dilemma with { Moves = [two, new([0, 0, 0, 0], [0, 2], [1, 4])] });
        Refused("Decision maker 1 has a block 0 without a list.", Dilemma with { Moves = [two, new([0, 0, 0, 0], [0, 3], [1, 2])] });
        Refused("The group 1 needs two members or more.", Dilemma with { Together = [new([1], two)] });
        Refused("The group 1, 0 must list decision makers in ascending order.", Dilemma with { Together = [new([1, 0], two)] });
        Refused("The group 0, 2 must list decision makers in ascending order.", Dilemma with { Together = [new([0, 2], two)] });
        Refused("The group 0, 1 is given twice: its moves belong in one table.", Dilemma with { Together = [new([0, 1], two), new([0, 1], two)] });
        Assert.Equal("There is no state 4 among 4.", Assert.Throws<ArgumentException>(() => StatusQuoAnalysis.From(Dilemma, 4, cancel: Cancel)).Message);
        Assert.Equal(
            "The coalition 0, 2 names more than the 2 decision makers.",
            Assert.Throws<ArgumentException>(() => StatusQuoAnalysis.From(Dilemma, 0, coalition: [0, 2], cancel: Cancel)).Message);
        Assert.Equal(
            "Decision maker 0 has no improvement from state 0 to 2.",
            Assert.Throws<ArgumentException>(() => new Sanctions(Dilemma, Cancel).Find(Concept.Sequential, 0, 0, 2)).Message);
        static void Refused(string message, Conflict conflict) =>
            Assert.Equal(message, Assert.Throws<ArgumentException>(() => GraphModel.Analyze(conflict, Cancel)).Message);
    }

    [Fact]
    public void Stops_when_asked()
    {
        using var asked = new CancellationTokenSource();
        asked.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => GraphModel.Analyze(Dilemma, asked.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => StatusQuoAnalysis.From(Dilemma, 0, cancel: asked.Token));
    }
}
