using Parley.Engine.Stability;
using Parley.Oracle;

namespace Parley.Engine.Tests;

/// <summary>A random conflict told twice: for the engine in blocks or single moves, for the oracle in single moves.</summary>
public sealed record RandomConflict(Conflict Told, OracleConflict Plain)
{
    /// <summary>Two to four decision makers and up to <paramref name="most"/> states.</summary>
    public static RandomConflict From(Draws draws, int most = 14)
    {
        var n = 2 + draws.Next(3);
        var groups = Groups(draws, n);
        var (states, moves) = draws.Chance(0.5) ? Anyhow(draws, n + groups.Length, most) : Options(draws, n, groups, most);
        var tables = Array.ConvertAll(moves, m => draws.Chance(0.5) ? MoveTable.FromMoves(states, m) : InBlocks(states, m, draws));
        var spread = draws.Pick(2, 4, 20);
        int[][] rank = [.. Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, states).Select(_ => draws.Next(spread) - (spread / 2)).ToArray())];
        int[][] members = [.. Enumerable.Range(0, n).Select(i => new[] { i }), .. groups];
        return new(
            new() { States = states, Moves = tables[..n], Together = [.. groups.Select((g, k) => new JointMoves(g, tables[n + k]))], Rank = rank },
            new(states, n, [.. members.Select((m, k) => new OracleMover(m, moves[k]))], rank));
    }

    /// <summary>Moves in blocks: a state joins the first block whose list, itself apart, is what it can move to.</summary>
    public static MoveTable InBlocks(int states, (int From, int To)[] moves, Draws draws)
    {
        var lists = new List<int[]>();
        var block = new int[states];
        for (var s = 0; s < states; s++)
        {
            int[] mine = [.. moves.Where(m => m.From == s).Select(m => m.To).Order()];
            block[s] = lists.FindIndex(l => l.Where(t => t != s).SequenceEqual(mine));
            if (block[s] >= 0) continue;
            block[s] = lists.Count;
            lists.Add(draws.Chance(0.8) ? [.. mine.Append(s).Order()] : mine);
        }
        var start = new int[lists.Count + 1];
        for (var b = 0; b < lists.Count; b++) start[b + 1] = start[b] + lists[b].Length;
        return new(block, start, [.. lists.SelectMany(l => l)]);
    }

    /// <summary>The same conflict for the engine, with each state and each decision maker in another place.</summary>
    public static Conflict Reordered(OracleConflict plain, int[] states, int[] people)
    {
        var rank = new int[plain.DecisionMakers][];
        for (var i = 0; i < rank.Length; i++)
        {
            rank[people[i]] = new int[plain.States];
            for (var s = 0; s < plain.States; s++) rank[people[i]][states[s]] = plain.Rank[i][s];
        }
        var movers = plain.Movers.Select(m => (
            Members: m.Members.Select(i => people[i]).Order().ToArray(),
            Moves: MoveTable.FromMoves(plain.States, m.Moves.Select(move => (states[move.From], states[move.To]))))).ToArray();
        return new()
        {
            States = plain.States,
            Moves = [.. movers.Where(m => m.Members.Length == 1).OrderBy(m => m.Members[0]).Select(m => m.Moves)],
            Together = [.. movers.Where(m => m.Members.Length > 1).Select(m => new JointMoves(m.Members, m.Moves))],
            Rank = rank,
        };
    }

    /// <summary>Switches dealt out to people and to the first two together; each can be turned on, some not off again.</summary>
    public static OracleConflict Switches(Draws draws, int people, int switches, double oneWay)
    {
        var states = 1 << switches;
        int[][] members = [.. Enumerable.Range(0, people).Select(i => new[] { i }), [0, 1]];
        int[] owner = [.. Enumerable.Range(0, switches).Select(b => b < members.Length ? b : draws.Next(members.Length))];
        bool[] stays = [.. owner.Select(_ => draws.Chance(oneWay))];
        var movers = members.Select((who, m) => new OracleMover(who, [
            .. from a in Enumerable.Range(0, states)
               from b in Enumerable.Range(0, states)
               where a != b && Enumerable.Range(0, switches).All(k => (((a ^ b) >> k) & 1) == 0 || (owner[k] == m && (!stays[k] || (a >> k & 1) == 0)))
               select (a, b)])).ToArray();
        return new(states, people, movers, [.. Enumerable.Range(0, people).Select(_ => Enumerable.Range(0, states).Select(_ => draws.Next(40)).ToArray())]);
    }

    /// <summary>Few single moves among many states, so that most of them lead nowhere.</summary>
    public static OracleConflict Sparse(Draws draws, int people, int states) => new(
        states,
        people,
        [.. Enumerable.Range(0, people).Select(i => new OracleMover([i], [
            .. Enumerable.Range(0, draws.Pick(8, 20, 40)).Select(_ => (draws.Next(states), draws.Next(states))).Where(m => m.Item1 != m.Item2).Distinct()]))],
        [.. Enumerable.Range(0, people).Select(_ => Enumerable.Range(0, states).Select(_ => draws.Next(20)).ToArray())]);

    private static int[][] Groups(Draws draws, int n)
    {
        if (draws.Chance(0.4)) return [];
        int[][] all = [.. Enumerable.Range(1, (1 << n) - 1).Select(bits => Enumerable.Range(0, n).Where(i => (bits >> i & 1) != 0).ToArray()).Where(g => g.Length > 1)];
        return [.. draws.Order(all.Length).Take(1 + draws.Next(Math.Min(3, all.Length))).Select(k => all[k])];
    }

    /// <summary>Any moves at all, transitive or not, there and back or not.</summary>
    private static (int, (int, int)[][]) Anyhow(Draws draws, int movers, int most)
    {
        var states = 1 + draws.Next(most * 2 / 3);
        var density = draws.Pick(0.5, 1, 2, 5) / states;
        return (states, [.. Enumerable.Range(0, movers).Select(_ =>
            (from a in Enumerable.Range(0, states) from b in Enumerable.Range(0, states) where a != b && draws.Chance(density) select (a, b)).ToArray())]);
    }

    /// <summary>Combinations of issues, each controlled by one mover; some combinations infeasible, some options not to be undone.</summary>
    private static (int, (int, int)[][]) Options(Draws draws, int n, int[][] groups, int most)
    {
        var movers = n + groups.Length;
        int[] options = [.. Enumerable.Range(0, movers).Select(k => 2 + draws.Next(k < n ? draws.Pick(1, 2) : 4))];
        int[][] every = [[]];
        foreach (var count in options) every = [.. every.SelectMany(x => Enumerable.Range(0, count).Select(o => x.Append(o).ToArray()))];
        var feasible = draws.Pick(1, 0.8, 0.4);
        int[][] states = [.. every.Where(_ => draws.Chance(feasible)).Take(most)];
        if (states.Length == 0) states = every[..1];
        bool[] oneWay = [.. options.Select(_ => draws.Chance(0.3))];
        return (states.Length, [.. Enumerable.Range(0, movers).Select(k => (
            from a in Enumerable.Range(0, states.Length)
            from b in Enumerable.Range(0, states.Length)
            where a != b && Enumerable.Range(0, movers).All(j => j == k ? states[a][j] != states[b][j] : states[a][j] == states[b][j])
            where !oneWay[k] || states[b][k] > states[a][k]
            select (a, b)).ToArray())]);
    }
}
