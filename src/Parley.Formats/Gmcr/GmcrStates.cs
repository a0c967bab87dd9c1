using System.Numerics;
using Parley.Cases;

namespace Parley.Formats;

/// <summary>The states of a conflict that can be, in the order of their numbers.</summary>
internal sealed class GmcrStates
{
    /// <summary>The most statements that a case holds for a party.</summary>
    public const int MostStatements = 60;

    private const int MostOptions = 16;
    private const int Most = 5_000;
    private const int MostRead = 1_000;

    // Options looked at while the states are listed.
    private const long MostWork = 100_000_000;

    private readonly GmcrConflict _conflict;
    private readonly Func<string, ForeignFileException> _refused;
    private readonly int[] _states;

    private GmcrStates(GmcrConflict conflict, int[] states, Func<string, ForeignFileException> refused) =>
        (_conflict, _states, _refused) = (conflict, states, refused);

    /// <summary>How many there are.</summary>
    public int Count => _states.Length;

    /// <summary>Lists the states: all combinations that meet no condition, by the number whose binary digits they are.</summary>
    public static GmcrStates Of(GmcrConflict conflict, IReadOnlyList<Pattern> infeasible, Func<string, ForeignFileException> refused)
    {
        var options = conflict.Issues.Length;
        if (options > MostOptions)
            throw refused($"states are ranked one by one, which is read for up to {MostOptions} options; here are {options}");
        if (((long)infeasible.Sum(pattern => pattern.Mentions().Count()) << options) > MostWork)
            throw refused($"there are too many conditions to list the states of {options} options");
        Func<int, bool>[] never = [.. infeasible.Select(conflict.Test)];
        var states = new List<int>();
        for (var number = 0; number < 1 << options; number++)
        {
            var state = 0;
            for (var place = 0; place < options; place++)
                if ((number & (1 << place)) != 0) state |= 1 << conflict.Numbering[place];
            if (Array.Exists(never, test => test(state))) continue;
            states.Add(state);
            if (states.Count > Most) throw refused($"states are ranked one by one, which is read for up to {Most:N0} states; here are more");
        }

        if (states.Count == 0) throw refused("no state can be: the conditions rule all of them out");
        return new(conflict, [.. states], refused);
    }

    /// <summary>The rank of each state under statements, 0 the best.</summary>
    public int[] LevelsOf(IReadOnlyList<Pattern> statements)
    {
        if (statements.Count > MostRead) throw _refused($"there are {statements.Count:N0} statements; at most {MostRead:N0} are read");
        Func<int, bool>[] tests = [.. statements.Select(_conflict.Test)];
        BigInteger[] weights =
        [
            .. _states.Select(state => tests.Aggregate(
                BigInteger.Zero, (sum, test) => (sum << 1) + (test(state) ? 1 : 0))),
        ];
        var ranks = weights.Distinct().OrderDescending().Index().ToDictionary(w => w.Item, w => w.Index);
        return [.. weights.Select(weight => ranks[weight])];
    }

    /// <summary>The rank of each state in a ranking: states by number from 1, the best first, equals in a list of their own.</summary>
    public int[] LevelsOf(JsonNode ranking, string name)
    {
        var levels = new int[_states.Length];
        Array.Fill(levels, -1);
        var level = 0;
        foreach (var item in ranking.Items)
        {
            List<JsonNode> equals = item.Kind == JsonKind.List ? item.Items : [item];
            foreach (var state in equals)
            {
                if (ForeignNumber.Whole(state.Text) is not { } number || number < 1 || number > levels.Length)
                    throw _refused($"{state.Description} in the ranking of {name} is no state; they are numbered 1 to {levels.Length:N0}");
                if (levels[number - 1] >= 0) throw _refused($"the state {number} stands twice in the ranking of {name}");
                levels[number - 1] = level;
            }

            if (equals.Count > 0) level++;
        }

        return Array.IndexOf(levels, -1) is >= 0 and var missing
            ? throw _refused($"the state {missing + 1} is missing in the ranking of {name}")
            : levels;
    }

    /// <summary>
    /// Statements that give these ranks exactly: one for each rank but the last, best first; or, where those are more than a
    /// case holds, one for each binary digit of the rank.
    /// </summary>
    public Sequence<Pattern> Statements(int[] levels)
    {
        var last = levels.Max();
        if (last <= MostStatements) return Enumerable.Range(0, last).Select(rank => AnyWhere(level => level == rank)).ToSequence();
        var digits = BitOperations.Log2((uint)last) + 1;
        return Enumerable.Range(1, digits).Select(d => AnyWhere(level => ((last - level) & (1 << (digits - d))) != 0)).ToSequence();

        Pattern AnyWhere(Func<int, bool> isMeant)
        {
            Pattern[] states = [.. _states.Where((_, s) => isMeant(levels[s])).Select(_conflict.State)];
            return states is [var one] ? one : new Pattern.Any(states.ToSequence());
        }
    }
}
