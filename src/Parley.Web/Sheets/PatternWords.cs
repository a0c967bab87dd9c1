using Parley.Cases;
using Parley.Lenses;
using Parley.Reports;

namespace Parley.Web;

/// <summary>Patterns for people.</summary>
internal static class PatternWords
{
    private const int ShortestInterval = 3;

    /// <summary>The pattern in words: <c>A: x or y, with B: z, and not (C: w)</c>.</summary>
    public static string Of(Case of, Pattern pattern) => pattern switch
    {
        Pattern.All { Of.Count: > 0 } all => string.Join(", with ", all.Of.Select(part => Part(of, part))),
        Pattern.Any { Of.Count: > 0 } any => string.Join("; or ", any.Of.Select(part => Of(of, part))),
        _ => Part(of, pattern),
    };

    /// <summary>The options of a condition as they are written in a pattern: steps in a row as an interval.</summary>
    public static IEnumerable<string> Written(Issue issue, Pattern.Holds holds)
    {
        if (!issue.IsNumeric) return holds.Options;
        var (first, last) = (issue.Options.IndexOf(holds.Options[0]), issue.Options.IndexOf(holds.Options[^1]));
        return holds.Options.Count >= ShortestInterval && last - first == holds.Options.Count - 1 ? [$"{holds.Options[0]}..{holds.Options[^1]}"] : holds.Options;
    }

    private static string Part(Case of, Pattern pattern) => pattern switch
    {
        Pattern.Holds holds => $"{of.Issues[holds.Issue].Name}: {string.Join(" or ", Settled(of, holds))}",
        Pattern.Not not => $"not ({Of(of, not.Of)})",
        Pattern.All { Of.Count: 0 } => "always",
        Pattern.All all => $"({string.Join(" and ", all.Of.Select(part => Part(of, part)))})",
        Pattern.Any { Of.Count: 0 } => "never",
        Pattern.Any any => $"({string.Join(", or ", any.Of.Select(part => Of(of, part)))})",
        _ => "",
    };

    private static IEnumerable<string> Settled(Case of, Pattern.Holds holds) =>
        of.Issues[holds.Issue].IsNumeric ? Written(of.Issues[holds.Issue], holds) : holds.Options.Select(o => new CaseWords(of).Settled(new(holds.Issue, o)));
}
