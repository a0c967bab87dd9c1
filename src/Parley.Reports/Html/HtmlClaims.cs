using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>
/// What sources say: numbered source by source, referred to by number from the answers that rest on it, and listed with its place in
/// the source and the way back.
/// </summary>
/// <param name="of">The case.</param>
/// <param name="parts">What the report says.</param>
/// <param name="passage">The address where a claim's passage is shown, by its id; null where only this list shows it.</param>
internal sealed class HtmlClaims(Case of, IReadOnlyList<Part> parts, Func<string, string>? passage = null)
{
    private readonly List<Claim> _cited =
    [
        .. of.Claims.Where(c => parts.Any(p => p.Finding.Evidence.Contains(c.Id))).OrderBy(c => SourceOf(of, c) is { } s ? of.Sources.ToList().IndexOf(s) : of.Sources.Count),
    ];

    /// <summary>Whether anything rests on a source.</summary>
    public bool Any => _cited.Count > 0;

    /// <summary>Names the claims that a finding rests on.</summary>
    public void Refer(Markup html, Finding finding)
    {
        var numbers = finding.Evidence.Select(e => _cited.FindIndex(c => c.Id == e)).Where(n => n >= 0).Order().ToList();
        if (numbers.Count == 0) return;
        html.Open("p", ("class", "rests")).Words("Rests on what the sources say:");
        foreach (var number in numbers)
        {
            var claim = _cited[number];
            html.Words(" ").Element("a", $"{number + 1}", ("href", passage?.Invoke(claim.Id) ?? $"#claim-{number + 1}"), ("title", passage is null ? null : claim.Says),
                ("aria-label", $"Claim {number + 1}: {claim.From ?? "no source"}"));
        }
        html.CloseLine();
    }

    /// <summary>Lists the claims under their sources.</summary>
    public void List(Markup html)
    {
        for (var i = 0; i < _cited.Count; i++)
        {
            var source = SourceOf(of, _cited[i]);
            if (i == 0 || source != SourceOf(of, _cited[i - 1]))
            {
                if (i > 0) html.CloseLine();
                Heading(html, source);
                html.Open("ol", ("class", "claims"), ("start", $"{i + 1}")).Line();
            }
            Write(html, _cited[i], i + 1);
        }
        html.CloseLine();
    }

    private void Write(Markup html, Claim claim, int number)
    {
        html.Open("li", ("id", $"claim-{number}"), ("tabindex", "-1")).Element("span", claim.Says, ("dir", "auto"));
        var place = Place(claim);
        if (passage is not null)
        {
            html.Words(" ").Open("cite").Element("a", place ?? "in the text", ("href", passage(claim.Id)), ("dir", "auto"), ("aria-label", $"The passage of claim {number}{(place is null ? "" : $", {place}")}")).Close();
        }
        else if (place is not null) html.Words(" ").Element("cite", place, ("dir", "auto"));
        // Of a page with one lens it goes without saying.
        if (passage is not null && parts.All(p => p.Finding.Lens == parts[0].Finding.Lens))
        {
            html.CloseLine();
            return;
        }
        html.Words(" ").Open("span", ("class", "uses")).Words("Used in:");
        foreach (var section in HtmlSection.Of(parts.Where(p => p.Finding.Evidence.Contains(claim.Id)))) html.Words(" ").Element("a", section.Lens, ("href", "#" + section.Lens));
        html.Close().CloseLine();
    }

    private static Source? SourceOf(Case of, Claim claim) => claim.From is { } from ? of.Sources.Find(from.Split(' ')[0]) : null;

    /// <summary>Where a claim stands in its source, <c>¶4</c>; all that is said where there is no such source.</summary>
    private string? Place(Claim claim) => SourceOf(of, claim) is null ? claim.From : claim.From!.Split(' ', 2) is [_, var place] ? place : null;

    private static void Heading(Markup html, Source? source)
    {
        if (source is null)
        {
            html.Element("h3", "No source given").Line();
            return;
        }
        html.Open("h3", ("dir", "auto"));
        var title = source.Title ?? source.Id;
        // Only an address of the web becomes a link; anything else stays words.
        if (Uri.TryCreate(source.Url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps))
            html.Element("a", title, ("href", uri.AbsoluteUri), ("rel", "noreferrer"));
        else html.Words(title);
        html.CloseLine();
        string[] details = [.. new[] { source.Author, source.Date?.ToString("yyyy-MM-dd"), source.File, source.Url }.OfType<string>()];
        if (details.Length > 0) html.Element("p", string.Join(", ", details), ("class", "source"), ("dir", "auto")).Line();
    }
}
