namespace Parley.Engine.Deals;

/// <summary>
/// Cuts a wide condition into gates of two inputs, each a variable of its own that can only have the right truth value: a condition
/// over thirty issues then ties two at a time instead of thirty at once.
/// </summary>
internal static class Gates
{
    /// <summary>Adds the gates of a condition, and says where its truth can be read.</summary>
    public static Signal Compile(Condition condition, List<Variable> variables, List<Factor> factors, int[] variableOf)
    {
        switch (condition)
        {
            case Condition.OneOf one:
                var variable = variableOf[one.Issue];
                return new(variable, Array.ConvertAll(variables[variable].Classes, c => Array.IndexOf(one.Options, c[0]) >= 0));
            case Condition.Not not:
                var inner = Compile(not.Of, variables, factors, variableOf);
                return inner with { True = Array.ConvertAll(inner.True, t => !t) };
            case Condition.All all:
                return Fold(all.Of, (x, y) => x && y, true);
            case Condition.Any any:
                return Fold(any.Of, (x, y) => x || y, false);
            default:
                throw new InvalidOperationException("Unknown condition.");
        }

        Signal Fold(Condition[] parts, Func<bool, bool, bool> gate, bool empty)
        {
            if (parts.Length == 0)
            {
                variables.Add(new(-1, [[]]));
                return new(variables.Count - 1, [empty]);
            }
            var signal = Compile(parts[0], variables, factors, variableOf);
            foreach (var part in parts.AsSpan(1)) signal = Join(signal, Compile(part, variables, factors, variableOf), gate);
            return signal;
        }

        Signal Join(Signal x, Signal y, Func<bool, bool, bool> gate)
        {
            if (x.Variable == y.Variable)
                return new(x.Variable, [.. x.True.Zip(y.True, gate)]);
            if (x.Variable > y.Variable) (x, y) = (y, x);
            var output = variables.Count;
            variables.Add(new(-1, [[], []]));
            int[] sizes = [x.True.Length, y.True.Length, 2];
            var allowed = new bool[sizes[0] * sizes[1] * 2];
            for (var entry = 0; entry < allowed.Length; entry++)
            {
                var (pair, truth) = Math.DivRem(entry, 2);
                allowed[entry] = gate(x.True[pair / sizes[1]], y.True[pair % sizes[1]]) == (truth == 1);
            }
            factors.Add(new([x.Variable, y.Variable, output], sizes, allowed, -1, new bool[allowed.Length]));
            return new(output, [false, true]);
        }
    }
}
