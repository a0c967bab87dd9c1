namespace Parley.Web;

/// <summary>A piece of a paragraph, all of which the same claims are made of.</summary>
/// <param name="Start">Where in the paragraph it begins, in UTF-16 units.</param>
/// <param name="Words">Its words.</param>
/// <param name="Claims">The claims whose passages it is part of.</param>
/// <param name="Ends">The claims whose passages end with it.</param>
public sealed record TextPiece(int Start, string Words, IReadOnlyList<PlacedClaim> Claims, IReadOnlyList<PlacedClaim> Ends)
{
    /// <summary>The pieces of a paragraph, in order.</summary>
    /// <param name="paragraph">Its words.</param>
    /// <param name="number">Which one it is, from 1.</param>
    /// <param name="claims">The claims that have marks in it.</param>
    public static IReadOnlyList<TextPiece> Of(string paragraph, int number, IReadOnlyList<PlacedClaim> claims)
    {
        var marks = claims.SelectMany(claim => claim.Marks.Where(mark => mark.Paragraph == number).Select(mark => (Claim: claim, mark.Start, End: mark.Start + mark.Length))).ToList();
        int[] cuts = [.. marks.SelectMany(m => new[] { m.Start, m.End }).Append(0).Append(paragraph.Length).Distinct().Order()];
        var pieces = new List<TextPiece>();
        foreach (var (start, end) in cuts.Zip(cuts.Skip(1)))
        {
            pieces.Add(new(
                start, paragraph[start..end],
                [.. marks.Where(m => m.Start <= start && m.End >= end).Select(m => m.Claim)],
                [.. marks.Where(m => m.End == end && m.Claim.Marks[^1].Paragraph == number).Select(m => m.Claim)]));
        }
        return pieces;
    }
}
