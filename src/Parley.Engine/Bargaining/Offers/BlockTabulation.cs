using Parley.Engine.Deals;

namespace Parley.Engine.Bargaining;

/// <summary>
/// Splits a deal space into blocks of issues that nothing ties together, and tabulates each: a package is one row of every block, its values are
/// the sums of theirs.
/// </summary>
/// <remarks>Cost: the combinations of each block, times issues and conditions within it.</remarks>
internal static class BlockTabulation
{
    /// <summary>The blocks in the order of their first issues; null where one has more than <paramref name="most"/> combinations.</summary>
    /// <exception cref="ScenarioException">Rules leave a block without a row.</exception>
    public static Block[]? Of(DealSpace space, int most)
    {
        var group = Groups(space);
        var blocks = new List<Block>();
        for (var i = 0; i < space.Issues; i++)
        {
            if (group[i] != i) continue;
            var issues = Enumerable.Range(i, space.Issues - i).Where(j => group[j] == i).ToArray();
            if (Tabulate(space, issues, group, most) is not { } block) return null;
            if (block.Rows == 0) throw new ScenarioException("no package can be offered: the rules forbid every one");
            blocks.Add(block);
        }
        return [.. blocks];
    }

    /// <summary>The issues that a condition is about.</summary>
    public static IEnumerable<int> IssuesOf(Condition condition) => condition switch
    {
        Condition.OneOf one => [one.Issue],
        Condition.All all => all.Of.SelectMany(IssuesOf),
        Condition.Any any => any.Of.SelectMany(IssuesOf),
        Condition.Not not => IssuesOf(not.Of),
        _ => [],
    };

    // The smallest issue of each one's block.
    private static int[] Groups(DealSpace space)
    {
        var group = Enumerable.Range(0, space.Issues).ToArray();
        for (var i = 0; i < space.Issues; i++)
            if (space.AppliesWhen?[i] is { } when) Tie(IssuesOf(when).Append(i));
        foreach (var bonus in space.Bonuses) Tie(IssuesOf(bonus.When));
        foreach (var never in space.Never) Tie(IssuesOf(never));
        for (var i = 0; i < group.Length; i++) group[i] = Root(i);
        return group;

        int Root(int i)
        {
            while (group[i] != i) i = group[i] = group[group[i]];
            return i;
        }

        void Tie(IEnumerable<int> issues)
        {
            var first = -1;
            foreach (var issue in issues)
            {
                var (a, b) = (Root(first < 0 ? issue : first), Root(issue));
                group[Math.Max(a, b)] = Math.Min(a, b);
                first = issue;
            }
        }
    }

    private static Block? Tabulate(DealSpace space, int[] issues, int[] group, int most)
    {
        var first = issues[0];
        var combinations = 1L;
        foreach (var issue in issues)
        {
            combinations *= Digits(issue);
            if (combinations > most) return null;
        }
        // What is about no issue at all counts with the first block.
        bool IsHere(Condition condition) => IssuesOf(condition).Select(i => group[i]).FirstOrDefault() == first;
        var bonuses = space.Bonuses.Where(b => IsHere(b.When)).ToArray();
        var never = space.Never.Where(IsHere).ToArray();
        var options = new List<short>();
        var values = Enumerable.Range(0, space.Dimensions).Select(_ => new List<long>()).ToArray();
        var package = new int[space.Issues];
        Array.Fill(package, -1);
        for (var code = 0L; code < combinations; code++)
        {
            var rest = code;
            for (var k = issues.Length - 1; k >= 0; k--)
            {
                var digits = Digits(issues[k]);
                var digit = (int)(rest % digits);
                package[issues[k]] = digit == space.Options[issues[k]] ? -1 : digit;
                rest /= digits;
            }
            if (!Array.TrueForAll(issues, i => space.Arises(i, package) == package[i] >= 0)) continue;
            if (Array.Exists(never, n => n.Holds(package))) continue;
            foreach (var issue in issues) options.Add((short)package[issue]);
            for (var d = 0; d < values.Length; d++)
            {
                var value = 0L;
                foreach (var issue in issues)
                    if (package[issue] >= 0) value += space.Points[d][issue][package[issue]];
                values[d].Add(value);
            }
            foreach (var bonus in bonuses)
            {
                if (!bonus.When.Holds(package)) continue;
                for (var d = 0; d < values.Length; d++) values[d][^1] += bonus.Points[d];
            }
        }
        return new(issues, [.. options], Array.ConvertAll(values, v => v.ToArray()));

        // One more than its options: an issue that does not arise has a digit too.
        int Digits(int issue) => space.Options[issue] + (space.AppliesWhen?[issue] is null ? 0 : 1);
    }
}
