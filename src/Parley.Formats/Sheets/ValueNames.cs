using Parley.Cases;

namespace Parley.Formats;

/// <summary>Names of options for programs that know options by their names alone.</summary>
internal static class ValueNames
{
    /// <summary>A name for each option; the id added where another option has the name too.</summary>
    public static IReadOnlyList<string> Of(Issue issue)
    {
        var counts = issue.Options.CountBy(o => o.Name).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        return [.. issue.Options.Select(o => counts[o.Name] == 1 ? o.Name : $"{o.Name} ({o.Id})")];
    }

    /// <summary>Whether the options' ids are those that a reader makes of their names.</summary>
    public static bool AreKept(Case @case)
    {
        var ids = Ids.OfIssues();
        var parties = Ids.OfParties();
        return @case.Parties.All(p => parties.Of(p.Name) == p.Id) && @case.Issues.All(i => ids.Of(i.Name) == i.Id && (i.IsNumeric || AreKept(i)));
    }

    private static bool AreKept(Issue issue)
    {
        var ids = Ids.OfOptions();
        return Of(issue).Zip(issue.Options).All(pair => ids.Of(pair.First) == pair.Second.Id);
    }
}
