using Parley.Cases;

namespace Parley.Formats;

/// <summary>Makes a case of a conflict: an issue for each option, rules for what cannot be, priorities for preferences.</summary>
internal sealed class GmcrReader(string file, Notes notes)
{
    /// <summary>The case.</summary>
    /// <exception cref="ForeignFileException">The file does not hold together.</exception>
    public Case Read(JsonNode root)
    {
        var options = List(root, "options", "the conflict");
        var makers = List(root, "decisionMakers", "the conflict");
        if (options.Count is 0 or > FormatLimits.Issues)
            throw Refused(root, $"the conflict has {options.Count:N0} options; it needs one or more, and at most {FormatLimits.Issues:N0}");
        if (makers.Count is < 2 or > FormatLimits.Parties)
            throw Refused(root, $"the conflict has {makers.Count:N0} decision makers; it needs two or more, and at most {FormatLimits.Parties:N0}");
        var ids = Ids.OfParties();
        Party[] parties = [.. makers.Select((maker, p) => Named(maker, p, ids))];
        var owners = Owners(makers, parties, options.Count);
        var conflict = new GmcrConflict(Issues(options, parties, owners), Numbering(owners, makers.Count));
        var conditions = new GmcrConditions(file, conflict, notes);
        var infeasible = Infeasible(root["infeasibles"], conditions);
        var preferences = new GmcrPreferences(file, conflict, conditions, infeasible, notes);
        var isManual = (root["useManualPreferenceRanking"] ?? root["useManualPreferenceVectors"])?.Text == "true";
        var priorities = new List<Priorities>();
        for (var p = 0; p < parties.Length; p++)
        {
            if (makers[p]["misperceptions"] is { Items.Count: > 0 } misperceptions)
                notes.Dropped(file, misperceptions.Line, $"What {parties[p].Name} does not see (misperceptions) is left out.");
            if (preferences.Of(makers[p], parties[p], isManual) is { Count: > 0 } statements) priorities.Add(new(parties[p].Id, statements));
        }

        if (root["coalitions"] is { } coalitions && coalitions.Items.Exists(coalition => coalition.Items.Count > 1))
            notes.Dropped(file, coalitions.Line, "Coalitions are left out; their members stand apart.");
        notes.Found(file, root.Line, $"{parties.Length} decision makers, {options.Count} options, {infeasible.Count} conditions on what cannot be.");
        return new Case
        {
            Title = Title(),
            Parties = parties.ToCatalog(),
            Issues = conflict.Issues.ToCatalog(),
            Rules = infeasible.Select(pattern => new Rule(pattern, null)).ToSequence(),
            Priorities = priorities.ToCatalog(),
        };
    }

    private string Title()
    {
        var name = file[(file.LastIndexOf('/') + 1)..];
        return Names.Clean(name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name, "Conflict");
    }

    private Party Named(JsonNode maker, int at, Ids ids)
    {
        if (maker.Kind != JsonKind.Object) throw Refused(maker, $"{maker.Description} stands where a decision maker was expected");
        var name = Names.Clean(maker["name"]?.Text, $"Decision maker {at + 1}");
        return new(ids.Of(name), name);
    }

    /// <summary>By option, the decision makers that have it, in order.</summary>
    private List<int>[] Owners(List<JsonNode> makers, Party[] parties, int options)
    {
        List<int>[] owners = [.. Enumerable.Range(0, options).Select(_ => new List<int>())];
        for (var p = 0; p < makers.Count; p++)
            foreach (var item in List(makers[p], "options", parties[p].Name))
            {
                if (ForeignNumber.Whole(item.Text) is not { } option || option < 0 || option >= options)
                    throw Refused(item, $"{item.Description} is no option; they are numbered 0 to {options - 1}");
                if (!owners[option].Contains(p)) owners[option].Add(p);
            }
        return owners;
    }

    private Issue[] Issues(List<JsonNode> options, Party[] parties, List<int>[] owners)
    {
        string[] names = [.. options.Select((option, o) => Names.Clean(
            (option.Kind == JsonKind.Text ? option : option["name"])?.Text, $"Option {o + 1}"))];
        var twice = names.CountBy(name => name, StringComparer.OrdinalIgnoreCase).Where(n => n.Value > 1)
            .Select(n => n.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var ids = Ids.OfIssues();
        return
        [
            .. options.Select((option, o) =>
            {
                var name = twice.Contains(names[o]) && owners[o] is [var owner, ..] ? $"{parties[owner].Name}: {names[o]}" : names[o];
                if (owners[o].Count == 0) notes.Found(file, option.Line, $"{name} belongs to no decision maker; nobody can move it.");
                if (owners[o].Count > 1)
                    notes.Dropped(file, option.Line, $"{name} belongs to several decision makers, each of whom can move it; here it needs all of them.");
                var (takenBack, takenUp) = Directions(option);
                return new Issue
                {
                    Id = ids.Of(name),
                    Name = name,
                    GivenBy = owners[o].Select(p => parties[p].Id).ToSequence(),
                    Options =
                    [
                        new(GmcrConflict.No, "No", Irreversible: !takenUp),
                        new(GmcrConflict.Yes, "Yes", Irreversible: !takenBack),
                    ],
                };
            }),
        ];
    }

    /// <summary>Whether an option can be given up once taken, and taken up while it is not.</summary>
    private (bool TakenBack, bool TakenUp) Directions(JsonNode option) =>
        (option["permittedDirection"] ?? option["reversibility"]) is not { } direction ? (true, true) : direction.Text switch
        {
            "both" or "" => (true, true),
            "fwd" or "forward" => (false, true),
            "back" or "backward" => (true, false),
            _ => throw Refused(direction, $"{direction.Description} stands where 'both', 'fwd' or 'back' was expected"),
        };

    /// <summary>
    /// The order by which states are numbered. GMCR+ brings the options together by decision maker, moving each to the place
    /// after those moved before it, one too far until all are through; options of nobody are left where that puts them.
    /// </summary>
    private static int[] Numbering(List<int>[] owners, int makers)
    {
        List<int> order = [.. Enumerable.Range(0, owners.Length)];
        var moved = 0;
        var done = new bool[owners.Length];
        for (var p = 0; p < makers; p++)
            for (var option = 0; option < owners.Length; option++)
            {
                if (done[option] || !owners[option].Contains(p)) continue;
                done[option] = true;
                order.Remove(option);
                order.Insert(Math.Min(++moved, order.Count), option);
            }
        return [.. order];
    }

    private List<Pattern> Infeasible(JsonNode? node, GmcrConditions conditions)
    {
        var patterns = new List<Pattern>();
        if (node is null) return patterns;
        if (node.Items.Count > FormatLimits.Interactions) throw Refused(node, $"there are more than {FormatLimits.Interactions:N0} conditions");
        foreach (var item in node.Items)
            if (conditions.Read(item) is { } pattern) patterns.Add(pattern);
        return patterns;
    }

    private List<JsonNode> List(JsonNode node, string key, string what) => node[key] switch
    {
        { Kind: JsonKind.List } list => list.Items,
        null => throw Refused(node, $"{what} has no '{key}'"),
        var other => throw Refused(other, $"{other.Description} stands where '{key}', a list, was expected"),
    };

    private ForeignFileException Refused(JsonNode node, string message) => new(file, node.Line, message);
}
