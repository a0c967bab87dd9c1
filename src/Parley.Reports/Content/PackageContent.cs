using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>What a report of one package says: whether it can be and who would refuse it, then where each side's points come from.</summary>
public static class PackageContent
{
    /// <summary>The report's blocks.</summary>
    public static IReadOnlyList<Block> Of(CaseModel model, Settlement settlement, string name)
    {
        var words = new CaseWords(model.Case);
        List<Block> blocks = [new Block.Title(name), new Block.Paragraph(model.Case.Title), Answer(model, settlement, words)];
        blocks.AddRange(Points(model, settlement, words));
        if (model.Case.Audiences.Count > 0) blocks.Add(Audiences(model, settlement, words));
        return blocks;
    }

    private static Block.Answer Answer(CaseModel model, Settlement settlement, CaseWords words)
    {
        var unsettled = model.Unsettled(settlement);
        if (unsettled.FirstOrDefault(i => !settlement.Settles(i), -1) is >= 0 and var open)
            return new($"It leaves {model.Case.Issues[open].Name} open, and there is no status quo to fall back on.", "no");
        if (unsettled.Count > 0) return new($"It cannot be: {model.Case.Issues[unsettled[0]].Name} does not arise here.", "no");
        if (model.BrokenRules(settlement) is [var rule, ..])
            return new($"It cannot be: {model.Case.Rules[rule].Because ?? $"rule {rule + 1} of the case forbids it"}.", "no");
        var refusing = PackageFigures.RefusedBy(model, settlement).Select(words.Party).ToList();
        if (refusing.Count == 0) return new("It is acceptable to all.", "yes");
        return model.IsAcceptable(settlement)
            ? new($"It is acceptable: {Say.List(refusing)} would refuse it, but is not needed.", "yes")
            : new($"It is refused by {Say.List(refusing)}.", "no");
    }

    private static IEnumerable<Block> Points(CaseModel model, Settlement settlement, CaseWords words)
    {
        var parties = model.Stakeholders.ToList();
        var chosen = model.Decode(settlement).Chosen;
        var rows = new List<(string Issue, string Settled, List<decimal> Points, bool IsGain)>();
        var idle = new List<string>();
        var rest = parties.ToDictionary(p => p, p => model.Value(settlement, p));
        for (var i = 0; i < model.Case.Issues.Count; i++)
        {
            if (chosen.Find(model.Case.Issues[i].Id) is not { } how) continue;
            var points = parties.ConvertAll(p => PackageFigures.IssuePoints(model, settlement, p, i));
            for (var p = 0; p < parties.Count; p++) rest[parties[p]] -= points[p];
            if (words.IsAsNow(how, how.Id) && points.TrueForAll(p => p == 0)) idle.Add(words.Issue(how.Id));
            else rows.Add((words.Issue(how.Id), words.Settled(how), points, false));
        }
        if (rest.Values.Any(r => r != 0)) rows.Add(("Interactions", "", parties.ConvertAll(p => rest[p]), false));
        var summed = rows.Count;
        rows.Add(("Value", "", parties.ConvertAll(p => model.Value(settlement, p)), false));
        rows.Add(("Gain over no deal", "", parties.ConvertAll(p => model.Value(settlement, p) - model.NoDeal(p)), true));
        rows.Add(("Least it takes", "", parties.ConvertAll(model.Floor), false));
        var figures = parties.Select((_, at) => Figures.Alike(rows.Select(r => r.Points[at]))).ToList();
        yield return new Block.Grid(
            "Where each side's points come from (with what its audiences add)",
            [new("Issue"), new("Settled"), .. parties.Select(p => new Column(model.Case.Parties[p].Name, true))],
            [.. rows.Select((r, i) => new Row([r.Issue, r.Settled, .. r.Points.Select((n, at) => (r.IsGain && n > 0 ? "+" : "") + figures[at](n))], StartsPart: i == summed))]);
        if (idle.Count > 0) yield return new Block.Paragraph($"As it is now, and worth 0: {string.Join(", ", idle)}.");
    }

    private static Block.Grid Audiences(CaseModel model, Settlement settlement, CaseWords words) => new(
        "How its audiences read it",
        [new("Audience"), new("Value", true), new("Accepts from", true), new("Reads")],
        [
            .. model.Case.Audiences.Select((a, i) => new Row(
            [
                a.Name, Figures.Of(model.AudienceValue(settlement, i)), model.Threshold(i) is { } least ? Figures.Of(least) : "anything",
                string.Join("; ", Readings(a, model.Decode(settlement)).Select(r => $"{words.Issue(r.Issue)}: {r.Words}")),
            ])),
        ]);

    private static IEnumerable<(string Issue, string Words)> Readings(Audience audience, Choice choice) =>
        from chosen in choice.Chosen
        where chosen.Option is not null
        let words = audience.Reads.Find(chosen.Id)?.Options.Find(chosen.Option!)?.Words
        where words is not null
        select (chosen.Id, words);
}
