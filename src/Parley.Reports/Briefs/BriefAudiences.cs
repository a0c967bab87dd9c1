using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>Who reads the deal at home and speaks through a party, with their own words.</summary>
internal static class BriefAudiences
{
    public static IEnumerable<Block> Of(Brief brief)
    {
        var model = brief.Model;
        for (var a = 0; a < model.Case.Audiences.Count; a++)
        {
            if (a == 0) yield return new Block.Heading("Who reads the deal behind you");
            yield return new Block.Paragraph(Standing(model, a));
            var rows = Rows(model.Case, model.Case.Audiences[a], model.Judgement).ToList();
            if (rows.Count > 0)
                yield return new Block.Grid($"How {model.Case.Audiences[a].Name} read it", [new("Issue"), new("Settled"), new("Points", true), new("In their words")], rows);
        }
    }

    private static string Standing(CaseModel model, int a)
    {
        var audience = model.Case.Audiences[a];
        var weight = model.Judgement(audience.Weight);
        var adds = weight == 0 || model.IsOrdinal(model.Case.Parties.IndexOf(audience.Party))
            ? "What they think adds nothing to your points."
            : $"{Figures.Of(weight)} of each of their points is in your score sheet.";
        return model.Threshold(a) is { } least
            ? $"{audience.Name}: they stop any package that is worth less than {Say.Points(least)} to them. {adds}"
            : $"{audience.Name}: they cannot stop you. {adds}";
    }

    // Of a numeric issue the numbers that are written; everything else is worth 0 to them and has no word.
    private static IEnumerable<Row> Rows(Case @case, Audience audience, Judgement judgement) =>
        from issue in @case.Issues
        let score = audience.Values.Find(issue.Id)
        let weight = score?.Weight is { } written ? judgement(written) : 1
        from o in Enumerable.Range(0, issue.Options.Count)
        let option = issue.Options[o]
        let points = option.Id == audience.Party && score?.Whole is { } whole ? judgement(whole) : score?.Points.Find(option.Id) is { } found ? weight * judgement(found.Amount) : (decimal?)null
        let words = audience.Reads.Find(issue.Id)?.Options.Find(option.Id)?.Words
        where words is not null || (points ?? 0) != 0 || (issue.IsNumeric && points is not null)
        select new Row([issue.Name, OptionWords.Name(issue, o), points is { } p ? Figures.Of(p) : issue.IsNumeric ? "" : "0", words ?? ""]);
}
