using Parley.Cases;

namespace Parley.Formats;

/// <summary>Makes the case of a domain and its profiles.</summary>
internal sealed class GeniusWebCase(IReadOnlyList<ForeignFile> files, GeniusWebFormat format, Notes notes)
{
    private readonly List<(string File, JsonNode Space)> _profiles = [];
    private (string File, JsonNode Node)? _domain;

    public Case Read()
    {
        foreach (var file in files) Sort(file);
        if (_profiles.Count < 2)
            throw new ForeignFileException(
                _profiles.Count == 1 ? _profiles[0].File : files.Count > 0 ? files[0].Name : "", 0,
                _profiles.Count == 0 ? "there is no profile here; name the profiles of two sides or more" : "there is a profile of one side only; name those of two or more");
        if (_profiles.Count > FormatLimits.Parties) throw new ForeignFileException(_profiles[0].File, 0, $"there are more than {FormatLimits.Parties:N0} profiles");
        var (file0, node) = Domain();
        var issues = new GeniusWebDomain(file0, notes).Read(node);
        var parties = Parties();
        var sheets = _profiles.Select((p, at) => (Party: parties[at], Profile: new GeniusWebProfile(p.File, p.Space, issues, notes))).ToList();
        var title = Names.Clean(node["name"]?.Text, "GeniusWeb");
        var read = sheets.Select(s => (s.Party, Sheet: s.Profile.Scores(), NoDeal: s.Profile.Reservation())).ToList();
        notes.Found(file0, 1, $"{Names.Quoted(title)}: {issues.Count} {(issues.Count == 1 ? "issue" : "issues")}, {parties.Count} parties.");
        return new()
        {
            Title = title,
            Parties = parties.ToCatalog(),
            Issues = issues.Select(i => i.Issue).ToCatalog(),
            Values = read.Where(r => r.Sheet.Count > 0).Select(r => new ScoreSheet(r.Party.Id, r.Sheet)).ToCatalog(),
            NoDeal = read.Where(r => r.NoDeal is not null).Select(r => new AmountOf(r.Party.Id, new Known(r.NoDeal!.Value))).ToCatalog(),
        };
    }

    private void Sort(ForeignFile file)
    {
        if (!format.Recognises(file))
        {
            notes.Dropped(file.Name, 0, "This is no GeniusWeb domain or profile; numbers that ship with a domain are worked out anew.");
            return;
        }

        var root = HardenedJson.Read(file, notes);
        if (root["LinearAdditiveUtilitySpace"] is { Kind: JsonKind.Object } space) _profiles.Add((file.Name, space));
        else if (root["issuesValues"] is not null && _domain is null) _domain = (file.Name, root);
        else notes.Dropped(file.Name, 1, _domain is null ? "This is no linear additive profile; it is left out." : $"The domain is taken from {_domain.Value.File}; this one is left out.");
    }

    /// <summary>The domain of its own file, or else the one in the first profile that has it.</summary>
    private (string File, JsonNode Node) Domain()
    {
        if (_domain is { } own) return own;
        foreach (var (file, space) in _profiles)
            if (space["domain"] is { Kind: JsonKind.Object } domain) return (file, domain);
        throw new ForeignFileException(_profiles[0].File, _profiles[0].Space.Line, "there is no domain, neither in a file of its own nor in a profile");
    }

    /// <summary>Parties by the names of their profiles, where those differ; else after their files.</summary>
    private List<Party> Parties()
    {
        var names = _profiles.Select(p => Names.Clean(p.Space["name"]?.Text, "")).ToList();
        if (names.Contains("") || names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Count) names = [.. PartyNames.Of([.. _profiles.Select(p => p.File)])];
        var ids = Ids.OfParties();
        return [.. names.Select((name, at) =>
        {
            var id = ids.Of(name);
            notes.Found(_profiles[at].File, 1, $"The profile of {Names.Clean(name, id)}.");
            return new Party(id, Names.Clean(name, id));
        })];
    }
}
