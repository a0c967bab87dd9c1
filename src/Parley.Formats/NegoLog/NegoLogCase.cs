using Parley.Cases;

namespace Parley.Formats;

/// <summary>Makes the case of a folder of profiles; its specs give the title.</summary>
internal sealed class NegoLogCase(IReadOnlyList<ForeignFile> files, NegoLogFormat format, Notes notes)
{
    private readonly List<(string File, JsonNode Root)> _profiles = [];
    private string? _title;

    public Case Read()
    {
        foreach (var file in files) Sort(file);
        if (_profiles.Count < 2)
            throw new ForeignFileException(
                _profiles.Count == 1 ? _profiles[0].File : files.Count > 0 ? files[0].Name : "", 0,
                _profiles.Count == 0 ? "there is no profile here; name the profiles of two sides or more" : "there is a profile of one side only; name those of two or more");
        if (_profiles.Count > FormatLimits.Parties) throw new ForeignFileException(_profiles[0].File, 0, $"there are more than {FormatLimits.Parties:N0} profiles");
        var issues = Issues();
        var ids = Ids.OfParties();
        var names = PartyNames.Of([.. _profiles.Select(p => p.File)]);
        var read = _profiles.Select((p, at) =>
        {
            var id = ids.Of(names[at]);
            notes.Found(p.File, 1, $"The profile of {Names.Clean(names[at], id)}.");
            return (Party: new Party(id, Names.Clean(names[at], id)), Sheet: Sheet(p.File, p.Root, issues), NoDeal: Reservation(p.File, p.Root));
        }).ToList();
        var title = Names.Clean(_title, "NegoLog");
        notes.Found(_profiles[0].File, 1, $"{Names.Quoted(title)}: {issues.Count} {(issues.Count == 1 ? "issue" : "issues")}, {read.Count} parties.");
        return new()
        {
            Title = title,
            Parties = read.Select(r => r.Party).ToCatalog(),
            Issues = issues.Select(i => i.Issue).ToCatalog(),
            Values = read.Where(r => r.Sheet.Count > 0).Select(r => new ScoreSheet(r.Party.Id, r.Sheet)).ToCatalog(),
            NoDeal = read.Where(r => r.NoDeal is not null).Select(r => new AmountOf(r.Party.Id, new Known(r.NoDeal!.Value))).ToCatalog(),
        };
    }

    private void Sort(ForeignFile file)
    {
        if (format.Recognises(file)) _profiles.Add((file.Name, HardenedJson.Read(file, notes)));
        else if (file.Name.EndsWith("specs.json", StringComparison.OrdinalIgnoreCase))
        {
            _title ??= HardenedJson.Read(file, notes)["Name"]?.Text;
            notes.Dropped(file.Name, 1, "Of the specs the name is kept; the numbers in them are worked out anew.");
        }
        else notes.Dropped(file.Name, 0, "This is no NegoLog profile; it is left out.");
    }

    /// <summary>The issues of the first profile, with every value that any profile knows.</summary>
    private List<NegoLogIssue> Issues()
    {
        var (file, root) = _profiles[0];
        var members = Object(file, root, "issues").Members;
        if (members.Count is 0 or > FormatLimits.Issues)
            throw new ForeignFileException(file, root.Line, $"the profile has {members.Count:N0} issues; 1 to {FormatLimits.Issues:N0} are read");
        var budget = new StepBudget(file);
        var ids = Ids.OfIssues();
        return [.. members.Select(m =>
        {
            var id = ids.Of(m.Name);
            string[] values = [.. _profiles.SelectMany(p => Object(p.File, p.Root, "issues")[m.Name]?.Members ?? []).Select(v => v.Name).Distinct(StringComparer.Ordinal)];
            if (values.Length == 0) throw new ForeignFileException(file, m.Value.Line, $"the issue {Names.Quoted(m.Name)} has no values");
            return new NegoLogIssue(m.Name, new() { Id = id, Name = Names.Clean(m.Name, id), Options = ForeignOptions.Of(values, m.Value.Line, budget) }, values);
        })];
    }

    private Catalog<IssueScore> Sheet(string file, JsonNode root, List<NegoLogIssue> issues)
    {
        var (tables, weights) = (Object(file, root, "issues"), Object(file, root, "issueWeights"));
        var known = issues.Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, value) in tables.Members)
            if (!known.Contains(name)) notes.Dropped(file, value.Line, $"The issue {Names.Quoted(name)} is not in the first profile; it is left out.");
        return issues.Select(issue =>
        {
            if (weights[issue.Name]?.Number is not { } weight)
            {
                notes.Repaired(file, weights.Line, $"The issue {Names.Quoted(issue.Name)} has no weight that is a number; it counts for nothing.");
                weight = 0;
            }

            var table = tables[issue.Name];
            return new IssueScore(issue.Issue.Id, issue.Issue.Options.Select((o, at) => new OptionScore(o.Id, new Known(Utility(file, issue, table, issue.Values[at])))).ToCatalog(), new Known(weight));
        }).ToCatalog();
    }

    private decimal Utility(string file, NegoLogIssue issue, JsonNode? table, string value)
    {
        if (table?[value] is { } found)
            return found.Number ?? throw new ForeignFileException(file, found.Line, $"the utility of {Names.Quoted(value)} is {found.Description}, no number that a case can hold");
        notes.Repaired(file, table?.Line ?? 0, $"Values of {Names.Quoted(issue.Name)} have no utility here; they count for nothing.");
        return 0;
    }

    private decimal? Reservation(string file, JsonNode root)
    {
        if (root["reservationValue"] is not { } written) return null;
        if (written.Number is { } number) return number;
        notes.Repaired(file, written.Line, $"The reservation value is {written.Description}, no number that a case can hold; there is none then.");
        return null;
    }

    private static JsonNode Object(string file, JsonNode root, string name) => root[name] is { Kind: JsonKind.Object } found ? found
        : throw new ForeignFileException(file, root.Line, $"the profile has no {name} by name");
}
