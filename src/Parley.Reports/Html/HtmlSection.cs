namespace Parley.Reports;

/// <summary>The findings of one lens, each with an id to link to.</summary>
/// <param name="Lens">The lens; also the section's own id.</param>
/// <param name="Question">What it asks.</param>
/// <param name="Parts">What it found.</param>
internal sealed record HtmlSection(string Lens, string Question, IReadOnlyList<(Part Part, string Id)> Parts)
{
    /// <summary>The sections of a report, in the order of the lenses.</summary>
    public static IReadOnlyList<HtmlSection> Of(IEnumerable<Part> parts) =>
    [
        .. parts.GroupBy(p => p.Finding.Lens)
            .Select(lens => new HtmlSection(lens.Key, lens.First().Question, [.. lens.Select((part, i) => (part, $"{lens.Key}-answer-{i + 1}"))])),
    ];
}
