namespace Parley.Engine.Deals;

/// <summary>
/// An elimination plan read backwards: the order in which a search settles issues, so that what a partial package can still reach is a
/// look-up for any weighted sum of values.
/// </summary>
internal sealed class SearchPlan
{
    private SearchPlan(SearchStep[] steps, int[] firstOption, int bonuses)
    {
        (Steps, FirstOption, Bonuses) = (steps, firstOption, bonuses);
        Entries = steps.Sum(s => s.Entries);
        Cells = steps.Sum(s => (long)s.Entries * s.Options.Length);
    }

    /// <summary>The decisions, in order.</summary>
    public SearchStep[] Steps { get; }

    /// <summary>By issue: the place of its first option among all options of all issues; after the last, how many there are.</summary>
    public int[] FirstOption { get; }

    /// <summary>How many bonuses the space has.</summary>
    public int Bonuses { get; }

    /// <summary>Entries of all steps.</summary>
    public int Entries { get; }

    /// <summary>Entries times choices, of all steps.</summary>
    public long Cells { get; }

    /// <summary>The order of search for spaces of a plan's structure.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="space">A space of that structure; its points say which free issue has most at stake.</param>
    public static SearchPlan Of(EliminationPlan plan, DealSpace space)
    {
        var firstOption = new int[space.Issues + 1];
        for (var i = 0; i < space.Issues; i++) firstOption[i + 1] = firstOption[i] + space.Options[i];
        var buckets = plan.Buckets.Length;
        var steps = new SearchStep[buckets + plan.Graph.FreeIssues.Count];
        var stepOf = new int[plan.Graph.Variables.Count];
        for (var b = 0; b < buckets; b++) stepOf[plan.Buckets[b].Variable] = buckets - 1 - b;
        var (entries, cells) = (0, 0);
        for (var at = 0; at < buckets; at++)
        {
            steps[at] = Tied(plan, plan.Buckets[buckets - 1 - at], stepOf, firstOption, entries, cells);
            entries += steps[at].Entries;
            cells += steps[at].Entries * steps[at].Options.Length;
        }
        foreach (var issue in new PointedPlan(plan, space).FreeIssues.Select(f => f.Issue))
        {
            var at = Array.IndexOf(steps, null);
            steps[at] = Free(space.Options[issue], issue, firstOption[issue], entries, cells);
            entries++;
            cells += space.Options[issue];
        }
        return new(steps, firstOption, space.Bonuses.Length);
    }

    private static SearchStep Free(int options, int issue, int firstOption, int entries, int cells) => new()
    {
        Issue = issue,
        Options = [.. Enumerable.Range(0, options)],
        Places = [.. Enumerable.Range(firstOption, options)],
        ClassOf = new int[options],
        Classes = 1,
        Entries = 1,
        Separator = [],
        Allowed = [true],
        Due = [[]],
        Children = [],
        ChildEntries = [],
        FirstEntry = entries,
        FirstCell = cells,
    };

    private static SearchStep Tied(EliminationPlan plan, Bucket bucket, int[] stepOf, int[] firstOption, int entries, int cells)
    {
        var variables = plan.Graph.Variables;
        var variable = variables[bucket.Variable];
        var choices = variable.Classes.SelectMany((options, c) => variable.Issue < 0 ? [(Option: -1, Class: c)] : options.Select(o => (Option: o, Class: c))).ToArray();
        var allowed = new bool[bucket.Entries * variable.Size];
        var due = new int[allowed.Length][];
        var childEntries = new int[allowed.Length * bucket.Children.Length];
        var classes = new int[variables.Count];
        for (var at = 0; at < allowed.Length; at++)
        {
            var (digits, c) = Math.DivRem(at, variable.Size);
            classes[bucket.Variable] = c;
            for (var k = bucket.Separator.Length - 1; k >= 0; k--)
                (digits, classes[bucket.Separator[k]]) = Math.DivRem(digits, variables[bucket.Separator[k]].Size);
            allowed[at] = Array.TrueForAll(bucket.Factors, f => f.Allowed[f.Entry(classes)]);
            due[at] = [.. bucket.Factors.Where(f => f.Bonus >= 0 && f.Due[f.Entry(classes)]).Select(f => f.Bonus)];
            for (var k = 0; k < bucket.Children.Length; k++)
                childEntries[(at * bucket.Children.Length) + k] =
                    plan.Buckets[bucket.Children[k]].Separator.Aggregate(0, (entry, v) => (entry * variables[v].Size) + classes[v]);
        }
        return new()
        {
            Issue = variable.Issue,
            Options = Array.ConvertAll(choices, c => c.Option),
            Places = Array.ConvertAll(choices, c => c.Option < 0 ? -1 : firstOption[variable.Issue] + c.Option),
            ClassOf = Array.ConvertAll(choices, c => c.Class),
            Classes = variable.Size,
            Entries = bucket.Entries,
            Separator = Strides(bucket.Separator, variables, stepOf),
            Allowed = allowed,
            Due = due,
            Children = Array.ConvertAll(bucket.Children, b => plan.Buckets.Length - 1 - b),
            ChildEntries = childEntries,
            FirstEntry = entries,
            FirstCell = cells,
        };
    }

    private static (int Step, int Stride)[] Strides(int[] separator, IReadOnlyList<Variable> variables, int[] stepOf)
    {
        var strides = new (int, int)[separator.Length];
        var stride = 1;
        for (var k = separator.Length - 1; k >= 0; k--)
        {
            strides[k] = (stepOf[separator[k]], stride);
            stride *= variables[separator[k]].Size;
        }
        return strides;
    }
}
