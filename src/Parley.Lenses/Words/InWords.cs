using Parley.Cases;

namespace Parley.Lenses;

/// <summary>Choices and what they are worth, as a sentence says them.</summary>
internal static class InWords
{
    /// <summary>How an issue is settled: <c>Sanctions stay</c>, <c>45 min</c>, <c>Panama 86.7%, United States 13.3%</c>.</summary>
    public static string Option(Issue issue, Chosen chosen)
    {
        if (chosen.Option is not { } option)
            return string.Join(", ", chosen.Shares.Select(s => $"{issue.Options[s.Id].Name} {Say.Percent((double)s.Part)}"));
        return issue.Range?.Unit is { } unit ? $"{issue.Options[option].Name} {unit}" : issue.Options[option].Name;
    }

    /// <summary>How a choice settles an issue, or that the issue does not arise.</summary>
    public static string Settled(Issue issue, Choice choice) =>
        choice.Chosen.Find(issue.Id) is { } chosen ? Option(issue, chosen) : "does not arise";

    /// <summary>What a choice settles otherwise than another: <c>Sanctions (lifted) and Envoy (none)</c>.</summary>
    public static string Differences(Catalog<Issue> issues, Choice choice, Choice from)
    {
        var different = issues.Where(i => !Equals(choice.Chosen.Find(i.Id), from.Chosen.Find(i.Id)));
        return Say.List([.. different.Select(i => $"{i.Name} ({Settled(i, choice)})")], most: 5);
    }

    /// <summary>
    /// Values and gains by party: <c>Russia 17 points (12 more than no deal) and United States 9 (9 more)</c>. Where no deal is
    /// worth 0 to all, the gains are the values and go without saying.
    /// </summary>
    public static string Worth(CaseModel model, PackageResult package)
    {
        var gains = model.Stakeholders.Any(p => model.NoDeal(p) != 0);
        return Say.List([.. model.Stakeholders.Select((p, at) =>
        {
            var party = model.Case.Parties[p];
            var value = at == 0 ? Say.Points(package.Values[party.Id]) : Say.Number(package.Values[party.Id]);
            return $"{party.Name} {value}{(gains ? $" ({Gain(package.Gains[party.Id], inFull: at == 0)})" : "")}";
        })]);
    }

    /// <summary>Improvements by party: <c>Russia 3 points more and United States 2 more</c>; parties that stay level are left out.</summary>
    public static string Improvement(CaseModel model, PackageResult package, PackageResult over) => Say.List([.. model.Stakeholders
        .Select(p => model.Case.Parties[p])
        .Select(party => (party.Name, By: package.Values[party.Id] - over.Values[party.Id]))
        .Where(x => x.By > 0)
        .Select((x, at) => $"{x.Name} {(at == 0 ? Say.Points(x.By) : Say.Number(x.By))} more")]);

    private static string Gain(decimal gain, bool inFull) => gain == 0
        ? inFull ? "as much as with no deal" : "as much"
        : $"{Say.Number(Math.Abs(gain))} {(gain > 0 ? "more" : "less")}{(inFull ? " than no deal" : "")}";
}
