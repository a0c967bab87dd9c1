using System.Globalization;
using System.Text;
using Parley.Cases;

namespace Parley.Formats;

/// <summary>The text of a domain file.</summary>
internal sealed class GeniusDomainText(Case @case, IReadOnlyList<GeniusKind> kinds)
{
    public string Of(IReadOnlyList<string> profiles)
    {
        var text = new StringBuilder("<negotiation_template number_of_sessions=\"1\">\n");
        for (var at = 0; at < profiles.Count; at++)
            text.Append(CultureInfo.InvariantCulture, $"  <agent name=\"{HardenedXml.Escaped(@case.Parties[at].Name)}\" utility_space=\"{profiles[at]}\" class=\"\"/>\n");
        text.Append(CultureInfo.InvariantCulture, $"  <utility_space number_of_issues=\"{@case.Issues.Count}\">\n");
        Objective(text, @case, "    ");
        for (var at = 0; at < @case.Issues.Count; at++)
        {
            Issue(text, @case.Issues[at], kinds[at], at + 1, "      ", null);
            text.Append("      </issue>\n");
        }

        return text.Append("    </objective>\n  </utility_space>\n</negotiation_template>\n").ToString();
    }

    /// <summary>Begins the objective that holds all issues.</summary>
    public static void Objective(StringBuilder text, Case @case, string indent) => text.Append(
        CultureInfo.InvariantCulture,
        $"{indent}<objective index=\"0\" name=\"{HardenedXml.Escaped(@case.Title)}\" description=\"\" type=\"objective\" etype=\"objective\">\n");

    /// <summary>Begins an issue, with its values; with ratings, their evaluations too.</summary>
    public static void Issue(StringBuilder text, Issue issue, GeniusKind kind, int index, string indent, decimal[]? ratings)
    {
        var type = kind.ToString().ToLowerInvariant();
        text.Append(CultureInfo.InvariantCulture, $"{indent}<issue index=\"{index}\" name=\"{HardenedXml.Escaped(issue.Name)}\" vtype=\"{type}\" type=\"{type}\" etype=\"{type}\"");
        var bounds = issue.Range is { } range ? $"lowerbound=\"{ForeignNumber.Plain(range.From)}\" upperbound=\"{ForeignNumber.Plain(range.To)}\"" : "";
        text.Append(kind == GeniusKind.Integer ? $" {bounds}>\n" : ">\n");
        if (kind == GeniusKind.Real) text.Append(CultureInfo.InvariantCulture, $"{indent}  <range {bounds}/>\n");
        if (kind != GeniusKind.Discrete) return;
        var names = ValueNames.Of(issue);
        for (var at = 0; at < names.Count; at++)
        {
            var evaluation = ratings is null ? "" : $" evaluation=\"{ForeignNumber.Plain(ratings[at])}\"";
            text.Append(CultureInfo.InvariantCulture, $"{indent}  <item index=\"{at + 1}\" value=\"{HardenedXml.Escaped(names[at])}\"{evaluation}/>\n");
        }
    }
}
