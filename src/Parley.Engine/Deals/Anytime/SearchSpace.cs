namespace Parley.Engine.Deals;

/// <summary>A deal space laid out for single changes: which bonuses and rules an issue touches, and which issues arise by it.</summary>
internal sealed class SearchSpace
{
    /// <summary>Lays out a space.</summary>
    public SearchSpace(DealSpace space)
    {
        Space = space;
        Terms =
        [
            .. space.Bonuses.Select(b => new SearchTerm(b.When, Conjunction.Of(b.When, space.Options), b.Points)),
            .. space.Never.Select(n => new SearchTerm(n, Conjunction.Of(n, space.Options), null)),
        ];
        TermsOf = new int[space.Issues][];
        Dependents = new int[space.Issues][];
        var mentions = Array.ConvertAll(Terms, t => Mentioned(t.When));
        var arising = Enumerable.Range(0, space.Issues)
            .Select(i => space.AppliesWhen?[i] is { } when ? Mentioned(when) : null).ToArray();
        for (var i = 0; i < space.Issues; i++)
        {
            TermsOf[i] = [.. Enumerable.Range(0, Terms.Length).Where(t => mentions[t].Contains(i))];
            Dependents[i] = [.. Enumerable.Range(0, space.Issues).Where(j => arising[j]?.Contains(i) == true)];
        }
        (Low, High) = Span(space);
    }

    /// <summary>The space.</summary>
    public DealSpace Space { get; }

    /// <summary>Bonuses, then rules.</summary>
    public SearchTerm[] Terms { get; }

    /// <summary>By issue: the terms whose conditions mention it.</summary>
    public int[][] TermsOf { get; }

    /// <summary>By issue: the issues that arise or not by how it is settled.</summary>
    public int[][] Dependents { get; }

    /// <summary>By dimension: no package is worth less, piece by piece.</summary>
    public double[] Low { get; }

    /// <summary>By dimension: no package is worth more, piece by piece.</summary>
    public double[] High { get; }

    private static (double[] Low, double[] High) Span(DealSpace space)
    {
        var (low, high) = (new double[space.Dimensions], new double[space.Dimensions]);
        for (var d = 0; d < space.Dimensions; d++)
        {
            for (var i = 0; i < space.Issues; i++)
            {
                var conditional = space.AppliesWhen?[i] is not null;
                low[d] += conditional ? Math.Min(0, space.Points[d][i].Min()) : space.Points[d][i].Min();
                high[d] += conditional ? Math.Max(0, space.Points[d][i].Max()) : space.Points[d][i].Max();
            }
            foreach (var bonus in space.Bonuses)
            {
                low[d] += Math.Min(0, bonus.Points[d]);
                high[d] += Math.Max(0, bonus.Points[d]);
            }
        }
        return (low, high);
    }

    private static HashSet<int> Mentioned(Condition condition)
    {
        var issues = new HashSet<int>();
        Collect(condition);
        return issues;

        void Collect(Condition part)
        {
            switch (part)
            {
                case Condition.OneOf one:
                    issues.Add(one.Issue);
                    break;
                case Condition.All all:
                    Array.ForEach(all.Of, Collect);
                    break;
                case Condition.Any any:
                    Array.ForEach(any.Of, Collect);
                    break;
                case Condition.Not not:
                    Collect(not.Of);
                    break;
            }
        }
    }
}
