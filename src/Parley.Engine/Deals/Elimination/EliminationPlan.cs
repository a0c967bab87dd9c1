namespace Parley.Engine.Deals;

/// <summary>
/// The order in which variables are eliminated, and what each step reads: bucket elimination (Dechter 1999) over the interaction graph,
/// next always the variable whose step makes the smallest table. It depends on a space's conditions, not on its points.
/// </summary>
internal sealed class EliminationPlan
{
    private EliminationPlan(FactorGraph graph, Bucket[] buckets) => (Graph, Buckets) = (graph, buckets);

    /// <summary>The variables and factors.</summary>
    public FactorGraph Graph { get; }

    /// <summary>The steps, in order.</summary>
    public Bucket[] Buckets { get; }

    /// <summary>Plans the elimination of a space.</summary>
    /// <exception cref="DealSpaceTooLargeException">A step would need more than <paramref name="tableBudget"/> table entries.</exception>
    public static EliminationPlan Of(DealSpace space, int tableBudget)
    {
        var graph = FactorGraph.Of(space);
        var variables = graph.Variables;
        var neighbours = new SortedSet<int>[variables.Count];
        for (var v = 0; v < neighbours.Length; v++) neighbours[v] = [];
        foreach (var factor in graph.Factors) Tie(neighbours, factor.Scope);

        var factors = graph.Factors.ToList();
        var waiting = new List<int>();
        var buckets = new List<Bucket>();
        var left = new SortedSet<int>(Enumerable.Range(0, variables.Count));
        while (left.Count > 0)
        {
            var next = left.MinBy(v => Combinations(variables, neighbours[v]) * variables[v].Size);
            var separator = neighbours[next].ToArray();
            var combinations = Combinations(variables, separator) * variables[next].Size;
            if (combinations > tableBudget)
                throw new DealSpaceTooLargeException([.. separator.Append(next).Select(v => variables[v].Issue).Where(i => i >= 0).Order()], combinations);

            var mine = factors.Where(f => f.Scope.Contains(next)).ToArray();
            factors.RemoveAll(f => f.Scope.Contains(next));
            var children = waiting.Where(b => buckets[b].Separator.Contains(next)).ToArray();
            waiting.RemoveAll(b => buckets[b].Separator.Contains(next));

            waiting.Add(buckets.Count);
            buckets.Add(new(next, mine, children, separator, (int)Combinations(variables, separator)));

            left.Remove(next);
            foreach (var v in separator) neighbours[v].Remove(next);
            Tie(neighbours, separator);
        }
        return new(graph, [.. buckets]);
    }

    private static void Tie(SortedSet<int>[] neighbours, int[] together)
    {
        foreach (var v in together)
            foreach (var w in together)
                if (v != w) neighbours[v].Add(w);
    }

    private static double Combinations(IReadOnlyList<Variable> variables, IEnumerable<int> of) =>
        of.Aggregate(1.0, (product, v) => product * variables[v].Size);
}
