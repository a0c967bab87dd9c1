using Parley.Engine.Deals;
using Parley.Engine.Stability;

namespace Parley.Engine.Tests;

/// <summary>The conflict of a deal space against every pair of packages, asked one by one.</summary>
public sealed class PackageConflictTests
{
    [Theory, MemberData(nameof(Seeds.TwoThousand), MemberType = typeof(Seeds))]
    public void States_moves_and_ranks_are_those_of_the_definition(int first, int last)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var control = RandomControl.Draw(seed);
            var oracle = RandomControl.Oracle(control);
            var found = Conflicts.Of(control);
            var states = oracle.States();
            Assert.True(states.Length == found.States.Count, $"seed {seed}: {found.States.Count} states, not {states.Length}");
            for (var s = 0; s < states.Length; s++)
            {
                Assert.Equal(states[s], found.States.Package(s));
                Assert.Equal(s, found.States.IndexOf(states[s]));
            }
            for (var p = 0; p < control.Space.Parties; p++)
            {
                AssertMoves(seed, [p], states, found.Conflict.Moves[p], oracle.IsMove);
                for (var s = 0; s < states.Length; s++)
                    for (var t = 0; t < states.Length; t++)
                        if (oracle.Prefers(p, states[s], states[t]) != found.Conflict.Rank[p][s] > found.Conflict.Rank[p][t])
                            Assert.Fail($"seed {seed}: party {p} between {s} and {t}");
            }
            foreach (var group in found.Conflict.Together) AssertMoves(seed, group.Members, states, group.Moves, oracle.IsMove);
        }
    }

    [Fact]
    public void The_random_spaces_have_all_that_can_go_wrong()
    {
        var controls = Enumerable.Range(0, 1000).Select(RandomControl.Draw).Select(c => Conflicts.Of(c)).ToArray();
        Assert.Contains(controls, c => c.States.Count == 0);
        Assert.Contains(controls, c => c.Conflict.Together.Length > 1);
        Assert.True(controls.Count(c => c.Conflict.Together.Any(t => Moves(t.Moves) > 0)) > 200);
        Assert.True(controls.Count(c => c.Conflict.Moves.Count(m => Moves(m) > 0) > 1) > 300);
        Assert.True(controls.Count(c => c.Conflict.Moves.Any(m => m.Blocks < m.States)) > 300);
        Assert.True(controls.Count(c => c.Control.Ratified.Length > 0 && c.States.Count > 5) > 100);
    }

    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void Issues_told_in_another_order_make_the_same_conflict(int first, int last)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var control = RandomControl.Draw(seed);
            var order = new Draws((ulong)seed).Order(control.Space.Issues);
            var turned = control with
            {
                Space = Rewriting.WithIssues(control.Space, order),
                Givers = Rewriting.Reorder(control.Givers, order),
                Irreversible = control.Irreversible is { } i ? Rewriting.Reorder(i, order) : null,
                StatusQuo = control.StatusQuo is { } q ? Rewriting.Reorder(q, order) : null,
                Stays = control.Stays is { } s ? Rewriting.Reorder(s, order) : null,
            };
            Assert.Equal(Told(Conflicts.Of(control), p => Rewriting.Reorder(p, order)), Told(Conflicts.Of(turned), p => p));
        }
    }

    [Fact]
    public void Twenty_options_of_four_parties_are_a_million_states_in_memory_linear_in_them()
    {
        var control = Binary(issues: 20, parties: 4);
        var found = Conflicts.Of(control, new() { States = 1 << 20 });
        Assert.Equal(1 << 20, found.States.Count);
        foreach (var moves in found.Conflict.Moves)
        {
            Assert.Equal(1 << 15, moves.Blocks);
            Assert.Equal(1 << 5, moves.Targets(12345).Length);
        }
    }

    [Fact]
    public void A_few_packages_are_found_out_of_very_many()
    {
        // Sixty issues of two options, each like the one thirty before it, and the first thirty in a chain: 31 packages of 2^60.
        var control = Binary(issues: 60, parties: 3);
        Condition Is(int issue, int option) => new Condition.OneOf(issue, [option]);
        Condition[] never =
        [
            .. Enumerable.Range(0, 30).SelectMany(i => new[] { new Condition.All([Is(i, 0), Is(i + 30, 1)]), new Condition.All([Is(i, 1), Is(i + 30, 0)]) }),
            .. Enumerable.Range(0, 29).Select(i => new Condition.All([Is(i, 0), Is(i + 1, 1)])),
        ];
        Assert.Equal(31, Conflicts.Of(control with { Space = control.Space with { Never = never } }).States.Count);
    }

    [Fact]
    public void Too_many_states_are_counted_and_told()
    {
        var told = Assert.Throws<ConflictTooLargeException>(() => Conflicts.Of(Binary(issues: 40, parties: 2)));
        Assert.Equal(1L << 40, told.States);
        Assert.False(told.Moves);
        Assert.Equal(64, Conflicts.Of(Binary(issues: 6, parties: 2), new() { States = 64 }).States.Count);
        Assert.Throws<ConflictTooLargeException>(() => Conflicts.Of(Binary(issues: 6, parties: 2), new() { States = 63 }));
        Assert.True(Assert.Throws<ConflictTooLargeException>(() => Conflicts.Of(Binary(issues: 6, parties: 2), new() { Targets = 100 })).Moves);
    }

    /// <summary>Issues of two options, given by one party after the other.</summary>
    internal static PackageControl Binary(int issues, int parties) => new()
    {
        Space = new()
        {
            Parties = parties,
            Options = [.. Enumerable.Repeat(2, issues)],
            Points = [.. Enumerable.Range(0, parties).Select(p => Enumerable.Range(0, issues).Select(i => new long[] { 0, (((i * 7) + (p * 3)) % 11) - 5 }).ToArray())],
            Decimals = new int[parties],
            NoDeal = new long[parties],
            Floor = new long[parties],
        },
        Givers = [.. Enumerable.Range(0, issues).Select(i => new[] { new[] { i % parties }, [i % parties] })],
    };

    private static int Moves(MoveTable table) => Enumerable.Range(0, table.States).Sum(s => table.Targets(s).ToArray().Count(t => t != s));

    private static void AssertMoves(int seed, int[] movers, int[][] states, MoveTable table, Func<int[], int[], int[], bool> isMove)
    {
        for (var s = 0; s < states.Length; s++)
        {
            var expected = Enumerable.Range(0, states.Length).Where(t => isMove(movers, states[s], states[t]));
            var found = table.Targets(s).ToArray();
            if (!expected.SequenceEqual(found.Where(t => t != s))) Assert.Fail($"seed {seed}: moves of {string.Join(',', movers)} from {s}");
        }
    }

    private static string[] Told(PackageConflict found, Func<int[], int[]> as_)
    {
        string Name(int state) => string.Join(' ', as_(found.States.Package(state)));
        return
        [
            .. Enumerable.Range(0, found.States.Count).SelectMany(s => found.Conflict.Moves.SelectMany((m, p) =>
                m.Targets(s).ToArray().Where(t => t != s).Select(t => $"{p}: {Name(s)} to {Name(t)}, {found.Conflict.Rank[p][s]} to {found.Conflict.Rank[p][t]}"))).Order(StringComparer.Ordinal),
        ];
    }
}
