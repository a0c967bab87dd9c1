using Parley.Lenses;

namespace Parley.Reports;

/// <summary>
/// The report as one HTML file that needs nothing else: no network, no script, no font. Answers first, then a part for each, then
/// sources, method and words. Made to be read on a screen of any width, listened to, and printed.
/// </summary>
public static class HtmlReport
{
    /// <summary>Writes the report of an analysis. The same analysis gives the same bytes.</summary>
    public static void Write(Analysis analysis, TextWriter output)
    {
        var all = Part.Of(analysis);
        IReadOnlyList<Part> parts = [.. all.Where(p => p.Applies)];
        var html = HtmlHead.Of(analysis.Case.Title);
        html.Open("body").Line().Element("a", "Skip to the answer", ("class", "skip"), ("href", "#answer")).Line();
        var (terms, claims, sections) = (new HtmlTerms(), new HtmlClaims(analysis.Case, parts), HtmlSection.Of(parts));
        Masthead(html, analysis);
        html.Open("main", ("id", "answer"), ("tabindex", "-1")).Line();
        HtmlSummary.Write(html, sections, [.. all.Where(p => !p.Applies)]);
        if (analysis.Case.Summary is { } summary) html.Element("h2", "The case", ("class", "about")).Line().Element("p", summary, ("dir", "auto")).Line();
        foreach (var section in sections) Section(html, section, terms, claims, isOnly: parts.Count == 1);
        HtmlAppendix.Write(html, analysis, terms, claims);
        html.CloseLine();
        html.Element("footer", $"Parley {Method.Version}. {analysis.Case.Title}.", ("dir", "auto")).Line();
        html.CloseLine().CloseLine();
        output.Write(html.ToString());
    }

    private static void Masthead(Markup html, Analysis analysis)
    {
        var of = analysis.Case;
        html.Open("header").Line();
        html.Element("h1", of.Title, ("dir", "auto")).Line();
        if (of.Question is { } question) html.Element("p", question, ("class", "question"), ("dir", "auto")).Line();
        html.Open("dl", ("class", "facts")).Element("dt", "Parties").Open("dd", ("dir", "auto")).Words(Say.List([.. of.Parties.Select(p => p.Name)])).Close();
        if (of.Date is { } date) html.Element("dt", "Date").Open("dd").Element("time", date.ToString("yyyy-MM-dd"), ("datetime", date.ToString("yyyy-MM-dd"))).Close();
        html.CloseLine().CloseLine();
    }

    internal static void Section(Markup html, HtmlSection section, HtmlTerms terms, HtmlClaims claims, bool isOnly)
    {
        terms.StartPart(section.Lens);
        html.Open("section", ("id", section.Lens), ("aria-labelledby", $"{section.Lens}-title"), ("class", "part")).Line();
        html.Element("h2", section.Question, ("id", $"{section.Lens}-title")).Line();
        var writer = new HtmlPart(html, terms, claims);
        foreach (var (part, id) in section.Parts) writer.Write(part, id, isOnly);
        writer.Explain();
        html.CloseLine();
    }
}
