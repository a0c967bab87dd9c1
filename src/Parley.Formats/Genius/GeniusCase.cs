using Parley.Cases;

namespace Parley.Formats;

/// <summary>Makes the case of a domain and its profiles.</summary>
internal sealed class GeniusCase(GeniusFiles files, Notes notes)
{
    public Case Read()
    {
        var domain = files.Domain ?? files.Profiles[0];
        var issues = new GeniusDomain(domain, notes).Read();
        if (files.Domain is null) notes.Guessed(domain.Name, 1, "There is no domain file; the issues are those of this profile.");
        var parties = Parties();
        var profiles = files.Profiles.Select((file, at) => new GeniusProfileReader(file, issues, notes).Read(parties[at].Id)).ToList();
        if (profiles.Sum(p => p.Interactions.Count) > FormatLimits.Interactions)
            throw new ForeignFileException(domain.Name, 0, $"the profiles together have more than {FormatLimits.Interactions:N0} hyper-rectangles");
        var title = Title(domain);
        for (var at = 0; at < profiles.Count; at++)
            notes.Found(files.Profiles[at].Name, 1, $"The profile of {parties[at].Name}.");
        notes.Found(domain.Name, 1, $"{Names.Quoted(title)}: {issues.Count} {(issues.Count == 1 ? "issue" : "issues")}, {parties.Count} parties.");
        return new()
        {
            Title = title,
            Parties = parties.Select((party, at) => profiles[at].Discount is { } discount ? party with { Discount = new Known(discount) } : party).ToCatalog(),
            Issues = issues.Select(i => i.Issue).ToCatalog(),
            Values = parties.Zip(profiles).Where(p => p.Second.Issues.Count > 0).Select(p => new ScoreSheet(p.First.Id, p.Second.Issues)).ToCatalog(),
            NoDeal = parties.Zip(profiles).Where(p => p.Second.Reservation is not null)
                .Select(p => new AmountOf(p.First.Id, new Known(p.Second.Reservation!.Value))).ToCatalog(),
            Interactions = profiles.SelectMany(p => p.Interactions).ToSequence(),
        };
    }

    /// <summary>Parties named as the domain's agents are, where it names one for every profile; else after their files.</summary>
    private List<Party> Parties()
    {
        if (files.Profiles.Count > FormatLimits.Parties)
            throw new ForeignFileException(files.Profiles[0].Name, 0, $"there are more than {FormatLimits.Parties:N0} profiles");
        var byFile = GeniusFiles.AgentNames(files.Domain);
        var agents = files.Profiles.Select(p => byFile.GetValueOrDefault(GeniusFiles.Last(p.Name))).ToList();
        var names = agents.TrueForAll(a => !string.IsNullOrWhiteSpace(a)) && agents.Distinct(StringComparer.OrdinalIgnoreCase).Count() == agents.Count
            ? agents! : PartyNames.Of([.. files.Profiles.Select(p => p.Name)]);
        var ids = Ids.OfParties();
        return [.. names.Select(name =>
        {
            var id = ids.Of(name);
            return new Party(id, Names.Clean(name, id));
        })];
    }

    /// <summary>The objective's name, unless it says nothing; else the file's.</summary>
    private static string Title(GeniusFile domain)
    {
        var name = Names.Clean(domain.Objective?["name"], "");
        if (name.Length > 0 && !name.Equals("root", StringComparison.OrdinalIgnoreCase)) return name;
        var stem = domain.Name[(domain.Name.LastIndexOf('/') + 1)..];
        stem = stem.LastIndexOf('.') is > 0 and var dot ? stem[..dot] : stem;
        var cut = stem.Replace("domain", "", StringComparison.OrdinalIgnoreCase).Trim('_', '-', ' ');
        return Names.Clean(cut.Length > 0 ? cut.Replace('_', ' ') : stem, "GENIUS");
    }
}
