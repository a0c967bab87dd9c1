using Parley.Cases;
using Parley.Lenses;
using Parley.Reports;

namespace Parley.Web;

/// <summary>Patterns for people: in words, and as conditions that a form can show.</summary>
internal static class PatternWords
{
    private const int ShortestInterval = 3;

    /// <summary>The pattern in words.</summary>
    public static string Of(Case of, Pattern pattern) => pattern switch
    {
        Pattern.Holds holds => $"{of.Issues[holds.Issue].Name}: {string.Join(" or ", Settled(of, holds))}",
        Pattern.Not not => $"not ({Of(of, not.Of)})",
        Pattern.All { Of.Count: 0 } => "always",
        Pattern.All all => string.Join(" and ", all.Of.Select(part => Of(of, part))),
        Pattern.Any any => $"({string.Join(" or ", any.Of.Select(part => Of(of, part)))})",
        _ => "",
    };

    /// <summary>The conditions that must all hold, where the pattern is no more than that: several with one issue are alternatives. Else null.</summary>
    public static IReadOnlyList<(Issue Issue, string Option)>? Conditions(Case of, Pattern? pattern) => pattern switch
    {
        null => [],
        Pattern.Holds holds => [.. Written(of.Issues[holds.Issue], holds).Select(option => (of.Issues[holds.Issue], option))],
        Pattern.All all when all.Of.All(p => p is Pattern.Holds) && all.Of.Cast<Pattern.Holds>().DistinctBy(h => h.Issue).Count() == all.Of.Count =>
            [.. all.Of.SelectMany(p => Conditions(of, p)!)],
        _ => null,
    };

    private static IEnumerable<string> Settled(Case of, Pattern.Holds holds) =>
        of.Issues[holds.Issue].IsNumeric ? Written(of.Issues[holds.Issue], holds) : holds.Options.Select(o => new CaseNames(of).Settled(new(holds.Issue, o)));

    // Steps in a row as an interval.
    private static IEnumerable<string> Written(Issue issue, Pattern.Holds holds)
    {
        if (!issue.IsNumeric) return holds.Options;
        var (first, last) = (issue.Options.IndexOf(holds.Options[0]), issue.Options.IndexOf(holds.Options[^1]));
        return holds.Options.Count >= ShortestInterval && last - first == holds.Options.Count - 1 ? [$"{holds.Options[0]}..{holds.Options[^1]}"] : holds.Options;
    }
}
