using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>Options and patterns as a sheet for a role-player says them.</summary>
internal sealed class OptionWords(Case of)
{
    /// <summary>An option's name, with its unit where it is a number: <c>Sanctions stay</c>, <c>45 min</c>.</summary>
    public static string Name(Issue issue, int option) =>
        issue.Range?.Unit is { } unit ? $"{issue.Options[option].Name} {unit}" : issue.Options[option].Name;

    /// <summary>Some options of an issue: <c>Eased or Lifted</c>; of a number, as intervals: <c>105 min or more</c>.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="options">Indexes of options, ascending; at least one.</param>
    public static string Names(Issue issue, IReadOnlyList<int> options) => issue.IsNumeric
        ? Say.List([.. Runs(options).Select(run => Interval(issue, run.First, run.Last))], "or")
        : Say.List([.. options.Select(o => Name(issue, o))], "or");

    /// <summary>An issue and how it is settled: <c>Sanctions (Eased or Lifted)</c>.</summary>
    public string Settled(OptionsOf options) => $"{of.Issues[options.Issue].Name} ({Names(of.Issues[options.Issue], options.Options)})";

    /// <summary>A pattern as a statement: <c>Sanctions (Lifted) and not Ceasefire (None)</c>.</summary>
    public string Statement(Pattern pattern) => pattern switch
    {
        Pattern.Holds holds => Settled(new(of.Issues.IndexOf(holds.Issue), [.. holds.Options.Select(of.Issues[holds.Issue].Options.IndexOf).Order()])),
        Pattern.All { Of.Count: 0 } => "anything",
        Pattern.All all => Say.List([.. all.Of.Select(Part)]),
        Pattern.Any { Of.Count: 0 } => "nothing",
        Pattern.Any any => Say.List([.. any.Of.Select(Part)], "or"),
        Pattern.Not not => $"not {Part(not.Of)}",
        _ => throw new InvalidOperationException($"Unknown pattern {pattern.GetType().Name}."),
    };

    private string Part(Pattern pattern) =>
        pattern is Pattern.All { Of.Count: > 1 } or Pattern.Any { Of.Count: > 1 } ? $"({Statement(pattern)})" : Statement(pattern);

    private static IEnumerable<(int First, int Last)> Runs(IReadOnlyList<int> options)
    {
        for (int from = 0, to; from < options.Count; from = to)
        {
            for (to = from + 1; to < options.Count && options[to] == options[to - 1] + 1; to++)
            {
            }
            yield return (options[from], options[to - 1]);
        }
    }

    private static string Interval(Issue issue, int first, int last)
    {
        if (first == last) return Name(issue, first);
        if (last == issue.Options.Count - 1) return $"{Name(issue, first)} or more";
        return first == 0 ? $"{Name(issue, last)} or less" : $"{issue.Options[first].Name} to {Name(issue, last)}";
    }
}
