using Parley.Cases;

namespace Parley.Formats;

/// <summary>What of a case a GMCR+ conflict does not say.</summary>
internal static class GmcrLosses
{
    /// <summary>Each loss in a sentence.</summary>
    public static IEnumerable<string> Of(Case @case, bool isRanked)
    {
        if (isRanked) yield return "Values are written as a ranking of all states: the order is kept, the amounts are not.";
        if (@case.Issues.Any(issue => issue.GivenBy.Count > 1 || issue.Options.Any(option => option.GivenBy is { Count: > 1 })))
            yield return "Where several must give something together, each can do so alone in GMCR+.";
        if (@case.Issues.Any(issue => issue.Options is [{ GivenBy: { } first }, { } second] && !first.Equals(second.GivenBy ?? issue.GivenBy)))
            yield return "An issue of two options belongs to whoever gives the second one.";
        if (@case.Issues.Any(issue => issue.Options is [{ Irreversible: true }, { Irreversible: true }]))
            yield return "An issue whose two options are both irreversible can be moved once in GMCR+.";
        if (@case.Issues.Any(issue => issue.GivenBy.Count == 0 && issue.Options.Any(option => option.GivenBy is null or [])))
            yield return "What nobody is named to give, nobody can move in GMCR+.";
        if (@case.Agreement is not null || @case.WalkAway.Count > 0 || @case.NoDeal.Count > 0)
            yield return "What parties accept and have without a deal is left out.";
        if (@case.StatusQuo is not null) yield return "The status quo is left out; choose it in GMCR+.";
        if (@case.Levers.Count + @case.Alone.Count + @case.Offers.Count + @case.Packages.Count + @case.Sources.Count + @case.Claims.Count > 0)
            yield return "Levers, offers, named packages and sources are left out.";
    }
}
