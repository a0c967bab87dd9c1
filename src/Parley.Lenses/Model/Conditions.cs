using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>Patterns over ids as conditions over indexes.</summary>
internal static class Conditions
{
    public static Condition Of(Pattern pattern, Catalog<Issue> issues) => pattern switch
    {
        Pattern.Holds holds => Holds(holds, issues),
        Pattern.All all => new Condition.All([.. all.Of.Select(p => Of(p, issues))]),
        Pattern.Any any => new Condition.Any([.. any.Of.Select(p => Of(p, issues))]),
        Pattern.Not not => new Condition.Not(Of(not.Of, issues)),
        _ => throw new InvalidOperationException("Unknown pattern."),
    };

    private static Condition.OneOf Holds(Pattern.Holds holds, Catalog<Issue> issues)
    {
        var issue = issues.IndexOf(holds.Issue);
        return new(issue, [.. holds.Options.Select(issues[issue].Options.IndexOf)]);
    }
}
