using Parley.Cases;

namespace Parley.Formats;

/// <summary>Reads a case out of sheets: finds the tables, lays their cells out as the nodes of a case, and has that read and checked.</summary>
internal static class SheetReading
{
    /// <summary>The case of these sheets.</summary>
    /// <exception cref="ForeignFileException">They hold none, or one with mistakes: all of them, each with its cell.</exception>
    public static Imported Read(IReadOnlyList<SheetGrid> grids, List<ImportNote> notes)
    {
        var context = new SheetContext(grids, notes);
        var found = new SheetFinder();
        foreach (var grid in grids) found.Search(grid, context);
        if (found.Scores.Count == 0)
            throw new ForeignFileException(
                grids.Count > 0 ? grids[0].File : "", 0, "no table of scores: a row with the headings Issue and Option, and a column for each party, was expected");
        foreach (var table in found.Scores.Where(table => table.Points < 0 && !table.Others.Any()))
            context.Error(table.At(table.Head, 0), "the table has no column of points: head one with Points, or one for each party with the party's name");
        foreach (var table in found.Scores.Where(table => table.Column(SheetHead.Weight) >= 0 && table.Points < 0 && table.Others.Any()))
            context.Error(table.At(table.Head, table.Column(SheetHead.Weight)), "a weight belongs to one party; write a row with the option 'weight' under the issue, with each party's own");
        var root = Tree(found, Title(found, grids[0], context), context);
        var read = CaseSections.Read(root, new CaseContext(context.Problems, EntryPlaces.Of(root)));
        return context.Problems.Errors == 0 ? new Imported(read!, notes) : throw new ForeignFileException(grids[0].File, context.Told());
    }

    private static MappingNode Tree(SheetFinder found, ScalarNode title, SheetContext context)
    {
        var parties = new SheetParties(context);
        parties.Gather(found.Scores);
        var issues = new SheetIssues(context, parties);
        issues.Gather(found.Scores);
        var top = found.Scores[0].At(found.Scores[0].Head, 0);
        var (partyNodes, issueNodes, statusQuo, values) = (new MappingNode(top), new MappingNode(top), new MappingNode(top), new MappingNode(top));
        foreach (var draft in issues.All)
        {
            var issue = new IssueRows(draft, parties, context);
            issueNodes.TryAdd(new Entry(draft.Key, issue.Issue));
            if (issue.StatusQuo is { } holds) statusQuo.TryAdd(new Entry(new ScalarNode(holds.Place, draft.Id!, true, 0), holds));
        }
        foreach (var party in parties.All)
        {
            partyNodes.TryAdd(new Entry(party.Key(), party.ToNode()));
            if (party.Values.Entries.Count > 0) values.TryAdd(new Entry(party.Key(), party.Values));
        }

        var root = new MappingNode(top);
        Put("parley", new ScalarNode(top, "1", true, 0));
        Put("title", title);
        foreach (var (label, text) in found.Labelled.Where(label => label.Key != "title")) Put(label, text);
        Put("parties", partyNodes);
        PutIfAny("quantities", SheetQuantities.Read(found.Quantities, context));
        Put("issues", issueNodes);
        PutIfAny("status-quo", statusQuo);
        PutIfAny("values", values);
        PutIfAny("no-deal", issues.NoDeal);
        PutIfAny("walk-away", issues.WalkAway);
        foreach (var table in found.Rest) SheetRest.Read(table, root, context);
        return root;

        void Put(string key, Node value) => root.TryAdd(new Entry(new ScalarNode(value.Place, key, true, 0), value));

        void PutIfAny(string key, MappingNode value)
        {
            if (value.Entries.Count > 0) Put(key, value);
        }
    }

    private static ScalarNode Title(SheetFinder found, SheetGrid first, SheetContext context)
    {
        if (found.Labelled.TryGetValue("title", out var labelled)) return labelled;
        if (found.Headline is { } headline)
        {
            context.Note(NoteKind.Guessed, first, $"The first line, {Shown.Quote(headline.Text)}, was taken for the title.");
            return headline;
        }
        var name = Path.GetFileNameWithoutExtension(first.File) is { Length: > 0 } stem ? stem : "Score sheet";
        context.Note(NoteKind.Guessed, first, $"There is no title; the file's name was taken for it: {Shown.Quote(name)}.");
        return new ScalarNode(new Place(first.Label, 0, 0), name, isPlain: false, width: 0);
    }
}
