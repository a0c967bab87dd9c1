namespace Parley.Engine.Deals;

/// <summary>
/// Which issues a space's conditions tie together, and how: variables and the factors over them. Issues that no condition mentions
/// are free and stay outside.
/// </summary>
internal sealed class FactorGraph
{
    // Conditions over more combinations of classes than this are cut into gates of two inputs each.
    private const int WidestTable = 1024;

    private readonly DealSpace _space;
    private readonly List<Variable> _variables = [];
    private readonly List<Factor> _factors = [];
    private readonly int[] _variableOf;

    private FactorGraph(DealSpace space)
    {
        _space = space;
        _variableOf = new int[space.Issues];
        Array.Fill(_variableOf, -1);
    }

    /// <summary>The variables: issues in issue order, then gates.</summary>
    public IReadOnlyList<Variable> Variables => _variables;

    /// <summary>The factors.</summary>
    public IReadOnlyList<Factor> Factors => _factors;

    /// <summary>Issues that always arise and that no condition mentions.</summary>
    public IReadOnlyList<int> FreeIssues { get; private set; } = [];

    /// <summary>The graph of a space.</summary>
    public static FactorGraph Of(DealSpace space)
    {
        var graph = new FactorGraph(space);
        graph.AddVariables();
        foreach (var never in space.Never) graph.Add(never, holds => !holds, -1);
        for (var bonus = 0; bonus < space.Bonuses.Length; bonus++) graph.Add(space.Bonuses[bonus].When, _ => true, bonus);
        for (var issue = 0; issue < space.Issues; issue++)
            if (space.AppliesWhen?[issue] is { } condition) graph.AddPresence(issue, condition);
        return graph;
    }

    private void AddVariables()
    {
        var mentions = new List<int[]>[_space.Issues];
        for (var issue = 0; issue < mentions.Length; issue++) mentions[issue] = [];
        foreach (var never in _space.Never) Collect(never, mentions);
        foreach (var bonus in _space.Bonuses) Collect(bonus.When, mentions);
        foreach (var condition in _space.AppliesWhen ?? [])
            if (condition is not null) Collect(condition, mentions);

        var free = new List<int>();
        for (var issue = 0; issue < _space.Issues; issue++)
        {
            var conditional = _space.AppliesWhen?[issue] is not null;
            if (mentions[issue].Count == 0 && !conditional)
            {
                free.Add(issue);
                continue;
            }
            // Options that the same mentions include cannot be told apart by any condition.
            var classes = Enumerable.Range(0, _space.Options[issue])
                .GroupBy(option => string.Concat(mentions[issue].Select(m => m.Contains(option) ? '1' : '0')), StringComparer.Ordinal)
                .Select(group => group.ToArray());
            _variableOf[issue] = _variables.Count;
            _variables.Add(new(issue, conditional ? [[-1], .. classes] : [.. classes]));
        }
        FreeIssues = free;
    }

    private static void Collect(Condition condition, List<int[]>[] mentions)
    {
        switch (condition)
        {
            case Condition.OneOf one:
                mentions[one.Issue].Add(one.Options);
                break;
            case Condition.All all:
                foreach (var part in all.Of) Collect(part, mentions);
                break;
            case Condition.Any any:
                foreach (var part in any.Of) Collect(part, mentions);
                break;
            case Condition.Not not:
                Collect(not.Of, mentions);
                break;
        }
    }

    /// <summary>Adds a factor that allows an entry by whether the condition holds, and whose bonus is due where it does.</summary>
    private void Add(Condition condition, Func<bool, bool> allows, int bonus)
    {
        var scope = Scope(condition, []);
        if (Combinations(scope) > WidestTable)
        {
            var signal = Gates.Compile(condition, _variables, _factors, _variableOf);
            AddTable([signal.Variable], classes => signal.True[classes[signal.Variable]], allows, bonus);
            return;
        }
        var package = new int[_space.Issues];
        AddTable(scope, classes => condition.Holds(Represent(scope, classes, package)), allows, bonus);
    }

    /// <summary>Adds that an issue is present exactly when its condition holds.</summary>
    private void AddPresence(int issue, Condition condition)
    {
        var own = _variableOf[issue];
        var scope = Scope(condition, [own]);
        if (Combinations(scope) > WidestTable)
        {
            var signal = Gates.Compile(condition, _variables, _factors, _variableOf);
            int[] pair = signal.Variable == own ? [own] : [Math.Min(own, signal.Variable), Math.Max(own, signal.Variable)];
            AddTable(pair, classes => signal.True[classes[signal.Variable]] == (classes[own] > 0), agrees => agrees, -1);
            return;
        }
        var package = new int[_space.Issues];
        AddTable(scope, classes => condition.Holds(Represent(scope, classes, package)) == (classes[own] > 0), agrees => agrees, -1);
    }

    private void AddTable(int[] scope, Func<int[], bool> holds, Func<bool, bool> allows, int bonus)
    {
        if (scope.Length == 0)
        {
            // A condition that mentions no issue still has to be settled somewhere.
            scope = [_variables.Count];
            _variables.Add(new(-1, [[]]));
        }
        var sizes = Array.ConvertAll(scope, v => _variables[v].Size);
        var entries = sizes.Aggregate(1, (product, size) => product * size);
        var allowed = new bool[entries];
        var due = new bool[entries];
        var classes = new int[_variables.Count];
        for (var entry = 0; entry < entries; entry++)
        {
            var rest = entry;
            for (var k = scope.Length - 1; k >= 0; k--) (rest, classes[scope[k]]) = Math.DivRem(rest, sizes[k]);
            due[entry] = holds(classes);
            allowed[entry] = allows(due[entry]);
        }
        _factors.Add(new(scope, sizes, allowed, bonus, due));
    }

    private int[] Represent(int[] scope, int[] classes, int[] package)
    {
        foreach (var v in scope) package[_variables[v].Issue] = _variables[v].Classes[classes[v]][0];
        return package;
    }

    private int[] Scope(Condition condition, int[] and)
    {
        var mentions = new List<int[]>[_space.Issues];
        for (var issue = 0; issue < mentions.Length; issue++) mentions[issue] = [];
        Collect(condition, mentions);
        var scope = new SortedSet<int>(and);
        for (var issue = 0; issue < mentions.Length; issue++)
            if (mentions[issue].Count > 0) scope.Add(_variableOf[issue]);
        return [.. scope];
    }

    private double Combinations(int[] scope) => scope.Aggregate(1.0, (product, v) => product * _variables[v].Size);
}
