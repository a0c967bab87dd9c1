namespace Parley.Engine.Deals;

/// <summary>A condition that is a box: each of its issues settled by one of some options. A hyper-rectangle is one.</summary>
/// <param name="Issues">The issues, each once.</param>
/// <param name="Allowed">For each of them, by option, whether the box holds it.</param>
internal sealed record Conjunction(int[] Issues, bool[][] Allowed)
{
    /// <summary>A condition as a box; null where it is none.</summary>
    public static Conjunction? Of(Condition condition, int[] options)
    {
        var sides = new SortedDictionary<int, bool[]>();
        return Collect(condition) ? new([.. sides.Keys], [.. sides.Values]) : null;

        bool Collect(Condition part)
        {
            switch (part)
            {
                case Condition.OneOf one:
                    var allowed = new bool[options[one.Issue]];
                    foreach (var o in one.Options) allowed[o] = !sides.TryGetValue(one.Issue, out var before) || before[o];
                    sides[one.Issue] = allowed;
                    return true;
                case Condition.All all:
                    return Array.TrueForAll(all.Of, Collect);
                default:
                    return false;
            }
        }
    }

    /// <summary>Whether the box holds a package.</summary>
    public bool Holds(int[] package)
    {
        for (var k = 0; k < Issues.Length; k++)
        {
            var option = package[Issues[k]];
            if (option < 0 || !Allowed[k][option]) return false;
        }
        return true;
    }
}
