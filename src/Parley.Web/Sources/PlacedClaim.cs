using Parley.Cases;

namespace Parley.Web;

/// <summary>A claim and where it stands in its source's text.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Number">Which claim of the case it is, from 1.</param>
/// <param name="Source">The source that it names, if it is one of the case.</param>
/// <param name="Standing">How claim and text go together.</param>
/// <param name="First">Its first paragraph in the text, from 1; 0 where there is none.</param>
/// <param name="Last">Its last one.</param>
/// <param name="Marks">The pieces of the text with its words; empty where it has words of its own.</param>
public sealed record PlacedClaim(Claim Claim, int Number, string? Source, ClaimStanding Standing, int First, int Last, IReadOnlyList<ClaimMark> Marks)
{
    /// <summary>Its paragraphs in signs: <c>¶4</c>.</summary>
    public string Paragraphs => First == 0 ? "" : Last > First ? $"¶{First}–{Last}" : $"¶{First}";
}
