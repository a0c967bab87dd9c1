using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>The names that a case gives to its parties, issues and options, and sentences made of them.</summary>
public sealed class CaseWords(Case of)
{
    /// <summary>The party's (or audience's) name.</summary>
    public string Party(string id) => of.Parties.Find(id)?.Name ?? of.Audiences.Find(id)?.Name ?? id;

    /// <summary>The issue's name.</summary>
    public string Issue(string id) => of.Issues.Find(id)?.Name ?? id;

    /// <summary>How an issue is settled, in words: an option's name, a number with its unit, or shares.</summary>
    public string Settled(Chosen chosen)
    {
        var issue = of.Issues.Find(chosen.Id);
        if (chosen.Option is null) return string.Join(", ", chosen.Shares.Select(s => $"{Party(s.Id)} {Say.Percent((double)s.Part)}"));
        if (issue is { IsDivided: true }) return Party(chosen.Option);
        var name = issue?.Options.Find(chosen.Option)?.Name ?? chosen.Option;
        return issue?.Range?.Unit is { } unit ? $"{name} {unit}" : name;
    }

    /// <summary>Whether a package settles an issue as the status quo does; false where there is no status quo.</summary>
    public bool IsAsNow(Chosen? chosen, string issue) => of.StatusQuo is { } now && Equals(now.Chosen.Find(issue), chosen);

    /// <summary>A package in short: how it differs from the status quo, or all of it where there is none.</summary>
    public IReadOnlyList<string> Changes(PackageResult package)
    {
        var changes = package.Choose.Chosen.Where(c => !IsAsNow(c, c.Id)).Select(c => $"{Issue(c.Id)}: {Settled(c)}").ToList();
        if (changes.Count == 0) return ["Everything stays as it is."];
        return changes.Count < package.Choose.Chosen.Count ? [.. changes, "All else stays as it is."] : changes;
    }

    /// <summary>Whether anything in the case is worth something to a party; one for whom nothing is gives its consent and no more.</summary>
    public bool HasStake(string party) =>
        of.Values.Contains(party) || of.Audiences.Any(a => a.Party == party) || of.Interactions.Any(i => i.Party == party);
}
