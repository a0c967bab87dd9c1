namespace Parley.Cases;

/// <summary>Points out what may have been forgotten in a case without errors.</summary>
internal static class Warnings
{
    public static void Add(Case read, Fields fields, CaseContext context)
    {
        foreach (var party in read.Parties)
        {
            if (read.Values.Find(party.Id) is { } sheet)
                AddLeftOut(sheet, read, KeyIn("values", party.Id), context);
            else if (!read.Priorities.Contains(party.Id))
                context.Error(
                    CaseWarnings.NoValues,
                    KeyIn("parties", party.Id),
                    $"{Shown.Quote(party.Id)} has neither values nor priorities; every package is equally good to it");
        }

        foreach (var quantity in read.Quantities.Where(quantity => !context.Used.Contains(quantity.Id)))
            context.Error(
                CaseWarnings.UnusedQuantity,
                KeyIn("quantities", quantity.Id),
                $"no formula uses the quantity {Shown.Quote(quantity.Id)}");

        Node KeyIn(string section, string id) => ((MappingNode)fields[section]!).Find(id)!.Key;
    }

    private static void AddLeftOut(ScoreSheet sheet, Case read, Node at, CaseContext context)
    {
        var left = read.Issues.Select(issue => LeftOut(issue, sheet)).OfType<string>().ToList();
        if (left.Count > 0)
            context.Error(
                CaseWarnings.LeftOut,
                at,
                $"{Shown.Quote(sheet.Id)} gives no points for {Shown.List(left, 12)}; they count 0");
    }

    /// <summary>What of an issue has no points: all of it, or options of it; null when nothing is left out.</summary>
    private static string? LeftOut(Issue issue, ScoreSheet sheet)
    {
        var canHave = !issue.IsDivided || issue.Divide.Contains(sheet.Id);
        if (sheet.Issues.Find(issue.Id) is not { } score) return canHave ? issue.Id : null;
        if (issue.IsDivided) return null;
        if (issue.IsNumeric) return score.Points.Count == 0 ? issue.Id : null;
        var options = issue.Options.Where(option => !score.Points.Contains(option.Id)).Select(option => option.Id).ToList();
        if (options.Count == issue.Options.Count) return issue.Id;
        return options.Count == 0 ? null : $"{issue.Id} ({Shown.List(options, 6)})";
    }
}
