namespace Parley.Web;

/// <summary>What the page of sources shows: the sources, the one that is open, and every claim with its place.</summary>
public sealed class SourceView
{
    private SourceView(IReadOnlyList<CaseSource> sources, CaseSource? open, IReadOnlyList<PlacedClaim> claims) => (Sources, Open, Claims) = (sources, open, claims);

    /// <summary>The sources of the case.</summary>
    public IReadOnlyList<CaseSource> Sources { get; }

    /// <summary>The one that is open; null where there is none.</summary>
    public CaseSource? Open { get; }

    /// <summary>All claims, in the case's order.</summary>
    public IReadOnlyList<PlacedClaim> Claims { get; }

    /// <summary>The view of a version.</summary>
    /// <param name="loaded">The version.</param>
    /// <param name="source">The source to open; null, or none of the case: the one with the claim, else the first with a text.</param>
    /// <param name="claim">A claim to show; null: none.</param>
    public static SourceView Of(LoadedCase loaded, string? source, string? claim)
    {
        var sources = CaseSource.Of(loaded);
        var finders = sources.Where(s => s.Text is not null).ToDictionary(s => s.Id, s => new ClaimFinder(s.Text!), StringComparer.Ordinal);
        var claims = (loaded.Stated?.Claims ?? []).Select((one, i) =>
        {
            var place = ClaimPlace.Of(one.From);
            if (place is null || sources.All(s => s.Id != place.Source)) return new PlacedClaim(one, i + 1, null, ClaimStanding.NoSource, 0, 0, []);
            return finders.TryGetValue(place.Source, out var finder) ? finder.Place(one, i + 1, place) : new(one, i + 1, place.Source, ClaimStanding.NoText, 0, 0, []);
        }).ToList();
        var wanted = source ?? claims.Find(c => c.Claim.Id == claim)?.Source;
        return new(sources, sources.FirstOrDefault(s => s.Id == wanted) ?? sources.FirstOrDefault(s => s.Text is not null) ?? (sources.Count > 0 ? sources[0] : null), claims);
    }

    /// <summary>The claims that stand in a paragraph of the open source.</summary>
    public IReadOnlyList<PlacedClaim> In(int paragraph) => [.. Claims.Where(c => c.Source == Open?.Id && c.First <= paragraph && c.Last >= paragraph)];
}
