using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>
/// An order in which issues can be settled one after the other, such that whether an issue arises is always known when its turn
/// comes; and what is decided for good at each turn. Otherwise the order of the issues.
/// </summary>
internal sealed class DecisionOrder
{
    public DecisionOrder(DealSpace space)
    {
        Issues = Sorted(space);
        var turn = new int[space.Issues];
        for (var t = 0; t < Issues.Length; t++) turn[Issues[t]] = t;
        RulesAt = ByTurn(space.Never, n => n, turn);
        BonusesAt = ByTurn(space.Bonuses, b => b.When, turn);
        BonusRest = new long[Issues.Length + 1][];
        BonusRest[^1] = new long[space.Dimensions];
        for (var t = Issues.Length - 1; t >= 0; t--)
        {
            BonusRest[t] = [.. BonusRest[t + 1]];
            foreach (var bonus in BonusesAt[t])
                for (var d = 0; d < space.Dimensions; d++) BonusRest[t][d] += Math.Max(0, bonus.Points[d]);
        }
    }

    /// <summary>The issues, by turn.</summary>
    public int[] Issues { get; }

    /// <summary>By turn, the rules that are kept or broken once that issue is settled.</summary>
    public Condition[][] RulesAt { get; }

    /// <summary>By turn, the bonuses that are had or not once that issue is settled.</summary>
    public Bonus[][] BonusesAt { get; }

    /// <summary>By turn and dimension, the most that the bonuses of that turn and later ones can add.</summary>
    public long[][] BonusRest { get; }

    // Kahn's topological sort, the lowest issue first.
    private static int[] Sorted(DealSpace space)
    {
        var waitsFor = new int[space.Issues];
        var freed = new List<int>[space.Issues];
        for (var i = 0; i < space.Issues; i++) freed[i] = [];
        for (var i = 0; i < space.Issues; i++)
            if (space.AppliesWhen?[i] is { } when)
                foreach (var other in Mentioned(when).Distinct())
                {
                    waitsFor[i]++;
                    freed[other].Add(i);
                }
        var free = Enumerable.Range(0, space.Issues).Where(i => waitsFor[i] == 0);
        var ready = new PriorityQueue<int, int>(free.Select(i => (i, i)));
        var sorted = new List<int>(space.Issues);
        while (ready.TryDequeue(out var issue, out _))
        {
            sorted.Add(issue);
            foreach (var other in freed[issue])
                if (--waitsFor[other] == 0) ready.Enqueue(other, other);
        }
        return [.. sorted];
    }

    private static T[][] ByTurn<T>(T[] all, Func<T, Condition> condition, int[] turn)
    {
        var byTurn = new List<T>[turn.Length];
        for (var t = 0; t < turn.Length; t++) byTurn[t] = [];
        foreach (var one in all) byTurn[Mentioned(condition(one)).Select(i => turn[i]).Append(0).Max()].Add(one);
        return Array.ConvertAll(byTurn, list => list.ToArray());
    }

    private static IEnumerable<int> Mentioned(Condition condition) => condition switch
    {
        Condition.OneOf one => [one.Issue],
        Condition.All all => all.Of.SelectMany(Mentioned),
        Condition.Any any => any.Of.SelectMany(Mentioned),
        Condition.Not not => Mentioned(not.Of),
        _ => [],
    };
}
