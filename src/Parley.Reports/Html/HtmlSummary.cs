namespace Parley.Reports;

/// <summary>The page before the parts: every answer in a sentence, each linked to its part, and what was not asked.</summary>
internal static class HtmlSummary
{
    public static void Write(Markup html, IReadOnlyList<HtmlSection> sections, IReadOnlyList<Part> notAsked)
    {
        html.Open("nav", ("class", "answers"), ("aria-labelledby", "answers-title")).Element("h2", sections.Sum(s => s.Parts.Count) == 1 ? "The answer" : "The answers", ("id", "answers-title")).Line().Open("ol").Line();
        foreach (var section in sections)
        {
            html.Open("li").Element("a", section.Question, ("href", "#" + section.Lens)).Line();
            foreach (var (part, _) in section.Parts)
            {
                html.Open("p").Element("strong", Verdict(part.Finding.Verdict), ("class", "verdict")).Words(" ").Element("span", part.Finding.Headline).CloseLine();
            }
            html.CloseLine();
        }
        html.Close().Line();
        if (notAsked.Count > 0)
        {
            html.Element("h3", "Not asked of this case").Line().Open("ul", ("class", "not-asked"));
            foreach (var part in notAsked) html.Open("li").Element("span", part.Question, ("class", "asked")).Words(" ").Words(part.Finding.Headline).CloseLine();
            html.CloseLine();
        }
        html.CloseLine();
    }

    private static string Verdict(string verdict) => verdict.Length == 0 ? "" : $"{char.ToUpperInvariant(verdict[0])}{verdict[1..].Replace('-', ' ')}";
}
