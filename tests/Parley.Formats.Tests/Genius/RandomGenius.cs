using System.Globalization;
using System.Text;

namespace Parley.Formats.Tests;

/// <summary>Domains and profiles at random: discrete and integer issues, some within objectives of their own; or hyper-rectangles.</summary>
internal sealed class RandomGenius(Random random)
{
    private readonly List<(int Index, int From, int Count, bool IsInteger, int Group)> _issues = [];

    public IReadOnlyList<ForeignFile> Files(bool boxes)
    {
        var count = random.Next(1, 6);
        for (var at = 0; at < count; at++)
            _issues.Add(((at * 3) + 1, random.Next(-20, 20), random.Next(boxes ? 3 : 2, 9), boxes || random.Next(3) == 0, random.Next(3)));
        List<ForeignFile> files = [Foreign.File("d.xml", $"<negotiation_template>\n{Space(false, false)}</negotiation_template>")];
        for (var party = random.Next(2, 5); party > 0; party--) files.Add(Foreign.File($"d-side{party}x.xml", Space(true, boxes && random.Next(3) > 0)));
        return files;
    }

    private string Space(bool isProfile, bool boxes)
    {
        var text = new StringBuilder("<utility_space>\n<objective index=\"0\" name=\"Land\" type=\"objective\">\n");
        foreach (var group in _issues.GroupBy(i => i.Group))
        {
            if (group.Key > 0) text.Append(CultureInfo.InvariantCulture, $"<objective index=\"{100 + group.Key}\" name=\"g{group.Key}\">\n");
            foreach (var issue in group) Issue(text, issue, isProfile && !boxes);
            if (group.Key > 0) text.Append("</objective>\n");
        }

        if (boxes) Boxes(text);
        text.Append("</objective>\n");
        if (isProfile && random.Next(2) == 0) text.Append(CultureInfo.InvariantCulture, $"<reservation value=\"{random.Next(100) / 100m}\"/>\n");
        if (isProfile && random.Next(2) == 0) text.Append(CultureInfo.InvariantCulture, $"<discount_factor value=\"{random.Next(101) / 100m}\"/>\n");
        return text.Append("</utility_space>\n").ToString();
    }

    private void Issue(StringBuilder text, (int Index, int From, int Count, bool IsInteger, int Group) issue, bool isRated)
    {
        var type = issue.IsInteger ? $"integer\" lowerbound=\"{issue.From}\" upperbound=\"{issue.From + issue.Count - 1}" : "discrete";
        text.Append(CultureInfo.InvariantCulture, $"<issue index=\"{issue.Index}\" name=\"issue {issue.Index}\" type=\"{type}\">\n");
        var flat = random.Next(12) == 0;
        for (var value = 0; value < issue.Count && !issue.IsInteger; value++)
        {
            var evaluation = flat ? 0 : random.Next(3) == 0 ? random.Next(1, 90) / 7.0 : random.Next(0, 20);
            text.Append(CultureInfo.InvariantCulture, $"<item index=\"{value + 1}\" value=\"value &lt;{value}&gt;\"{(isRated ? $" evaluation=\"{evaluation:R}\"" : "")}/>\n");
        }

        if (issue.IsInteger && isRated)
        {
            // Offset and slope that stay between 0 and 1.
            var (one, other) = (random.NextDouble(), random.NextDouble());
            text.Append(CultureInfo.InvariantCulture, $"<evaluator ftype=\"linear\" offset=\"{one:R}\" slope=\"{(other - one) / (issue.Count - 1):R}\"/>\n");
        }

        text.Append("</issue>\n");
        if (isRated) text.Append(CultureInfo.InvariantCulture, $"<weight index=\"{issue.Index}\" value=\"{random.NextDouble() / _issues.Count:R}\"/>\n");
    }

    private void Boxes(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"<utility maxutility=\"{random.Next(1, 900)}\"><ufun weight=\"{random.Next(1, 3)}\" aggregation=\"sum\">\n");
        for (var box = random.Next(1, 9); box > 0; box--)
        {
            var word = random.Next(4) == 0 ? "EXCLUDES" : "INCLUDES";
            text.Append(CultureInfo.InvariantCulture, $"<hyperRectangle utility=\"{random.Next(1, 100)}\">");
            foreach (var issue in _issues.Where(_ => random.Next(2) == 0))
            {
                var min = random.Next(issue.From, issue.From + issue.Count);
                text.Append(CultureInfo.InvariantCulture, $"<{word} index=\"{issue.Index}\" min=\"{min}\" max=\"{random.Next(min, issue.From + issue.Count + 2)}\"/>");
            }

            text.Append("</hyperRectangle>\n");
        }

        text.Append("</ufun></utility>\n");
    }
}
