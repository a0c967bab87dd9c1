using System.Globalization;
using System.Text;
using Parley.Cases;

namespace Parley.Formats;

/// <summary>The text of one party's profile.</summary>
internal sealed class GeniusProfileText(Case @case, IReadOnlyList<GeniusKind> kinds, GeniusSheet sheet, string file, Notes notes)
{
    private readonly StringBuilder _text = new();

    public string Of()
    {
        var isNonlinear = sheet.Interactions.Count > 0;
        _text.Append(CultureInfo.InvariantCulture, $"<utility_space{(isNonlinear ? " type=\"nonlinear\"" : "")} number_of_issues=\"{@case.Issues.Count}\">\n");
        GeniusDomainText.Objective(_text, @case, "  ");
        for (var at = 0; at < @case.Issues.Count; at++) Issue(at, isNonlinear);
        if (isNonlinear) Rectangles();
        else
            for (var at = 0; at < sheet.Scores.Count; at++) Line($"    <weight index=\"{at + 1}\" value=\"{ForeignNumber.Plain(sheet.Scores[at].Weight)}\"/>");
        Line("  </objective>");
        Line($"  <discount_factor value=\"{ForeignNumber.Plain(sheet.Discount ?? 1)}\"/>");
        if (sheet.Reservation is { } reservation) Line($"  <reservation value=\"{ForeignNumber.Plain(reservation)}\"/>");
        Line("</utility_space>");
        return _text.ToString();
    }

    private void Issue(int at, bool isNonlinear)
    {
        var (issue, kind, ratings) = (@case.Issues[at], kinds[at], sheet.Scores[at].Ratings);
        GeniusDomainText.Issue(_text, issue, kind, at + 1, "    ", ratings);
        if (issue.Range is { } range && !isNonlinear && kind != GeniusKind.Discrete)
        {
            if (kind == GeniusKind.Integer)
                Line($"      <evaluator ftype=\"linear\" slope=\"{ForeignNumber.Plain(GeniusLine.Slope(ratings, range.From, range.To))}\" offset=\"{ForeignNumber.Plain(ratings[0])}\"/>");
            else
            {
                var (first, rise) = GeniusLine.Cut(ratings)!.Value;
                var slope = rise / range.Step;
                Line($"      <evaluator ftype=\"linear\" parameter1=\"{ForeignNumber.Plain(slope)}\" parameter0=\"{ForeignNumber.Plain(first - (slope * range.From))}\"/>");
            }
        }

        Line("    </issue>");
    }

    private void Rectangles()
    {
        if (kinds.Any(k => k != GeniusKind.Integer))
            throw new ForeignFileException(@case.Title, 0, "GENIUS knows interactions between integer issues only; here some issues are others");
        Line("    <utility maxutility=\"1\">");
        Line("      <ufun type=\"PlainUfun\" weight=\"1\" aggregation=\"sum\">");
        foreach (var (when, points) in sheet.Interactions) Rectangle(when, points);
        foreach (var score in sheet.Scores)
        {
            if (score is { Best: 0, Worst: 0 }) continue;
            notes.Dropped(file, 0, "Points of single options are written as hyper-rectangles, as GENIUS knows no others beside them.");
            for (var at = 0; at < score.Ratings.Length; at++)
                if (score.Weight * score.Ratings[at] != 0)
                    Rectangle(new Pattern.Holds(score.Issue.Id, [score.Issue.Options[at].Id]), ForeignNumber.Rounded(score.Weight * score.Ratings[at]));
        }

        Line("      </ufun>");
        Line("    </utility>");
    }

    private void Rectangle(Pattern when, decimal points)
    {
        var word = when is Pattern.Not ? "EXCLUDES" : "INCLUDES";
        var box = when is Pattern.Not not ? not.Of : when;
        var bounds = box is Pattern.All all ? all.Of : [box];
        Line($"        <hyperRectangle utility=\"{ForeignNumber.Plain(points)}\">");
        foreach (var bound in bounds) Bound(bound, word);
        Line("        </hyperRectangle>");
    }

    private void Bound(Pattern bound, string word)
    {
        var holds = bound as Pattern.Holds ?? throw new ForeignFileException(@case.Title, 0, "GENIUS knows interactions of intervals only; here one is put together otherwise");
        var issue = @case.Issues[holds.Issue];
        var first = issue.Options.IndexOf(holds.Options[0]);
        for (var at = 1; at < holds.Options.Count; at++)
            if (issue.Options.IndexOf(holds.Options[at]) != first + at)
                throw new ForeignFileException(@case.Title, 0, $"GENIUS knows interactions of intervals only; here one names steps of {issue.Name} that are not in a row");
        Line($"          <{word} index=\"{@case.Issues.IndexOf(issue.Id) + 1}\" min=\"{holds.Options[0]}\" max=\"{holds.Options[^1]}\"/>");
    }

    private void Line(string line) => _text.Append(line).Append('\n');
}
