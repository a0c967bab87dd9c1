using Parley.Cases;

namespace Parley.Web;

/// <summary>
/// Finds the passages of claims: in the paragraphs that they name, by their words; else by their words anywhere in the text. A claim in
/// words of its own stands where it says.
/// </summary>
/// <remarks>Time: of a paragraph for each claim; of the whole text for those that are not where they say, up to 2,000 of them.</remarks>
public sealed class ClaimFinder(SourceText text)
{
    // Shorter words than these stand everywhere.
    private const int LeastElsewhere = 12;

    // Each goes through the whole text.
    private const int MostSearches = 2_000;

    private readonly Dictionary<(int First, int Last), FoldedText> _folded = [];
    private int _searches;

    /// <summary>How many paragraphs the text has.</summary>
    public int Paragraphs => text.Paragraphs.Count;

    /// <summary>Where a claim stands.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="number">Which claim of the case it is.</param>
    /// <param name="place">Where it says that it stands.</param>
    public PlacedClaim Place(Claim claim, int number, ClaimPlace place)
    {
        var forms = FoldedText.Forms(SourceText.Safe(claim.Says));
        if (place is { First: { } first, Last: { } last } && last <= Paragraphs)
        {
            if (Find(forms, first, last) is { Count: > 0 } marks) return new(claim, number, place.Source, ClaimStanding.Words, first, last, marks);
            if (Elsewhere(forms) is { } moved) return Placed(moved, ClaimStanding.Moved);
            return new(claim, number, place.Source, place.IsGone ? ClaimStanding.Gone : ClaimStanding.Paragraph, place.IsGone ? 0 : first, place.IsGone ? 0 : last, []);
        }
        if (Elsewhere(forms) is { } found) return Placed(found, place.First is null ? ClaimStanding.Words : ClaimStanding.Moved);
        return new(claim, number, place.Source, place.First is null && !place.IsGone ? ClaimStanding.NoPlace : ClaimStanding.Gone, 0, 0, []);

        PlacedClaim Placed(IReadOnlyList<ClaimMark> marks, ClaimStanding standing) => new(claim, number, place.Source, standing, marks[0].Paragraph, marks[^1].Paragraph, marks);
    }

    /// <summary>The words in these paragraphs, a piece for each paragraph that they run through; empty where they are not there.</summary>
    private List<ClaimMark> Find(IReadOnlyList<string> forms, int first, int last)
    {
        var folded = Folded(first, last);
        foreach (var form in forms)
        {
            if (folded.Find(form) is not { } found) continue;
            var (marks, from) = (new List<ClaimMark>(), 0);
            for (var number = first; number <= last; number++)
            {
                var length = text.Paragraphs[number - 1].Length;
                var (start, end) = (Math.Max(found.Start - from, 0), Math.Min(found.Start + found.Length - from, length));
                if (end > start) marks.Add(new(number, start, end - start));
                from += length + 1;
            }
            return marks;
        }
        return [];
    }

    private List<ClaimMark>? Elsewhere(IReadOnlyList<string> forms)
    {
        if (forms.Count == 0 || forms[^1].Length < LeastElsewhere || ++_searches > MostSearches) return null;
        return Find(forms, 1, Paragraphs) is { Count: > 0 } marks ? marks : null;
    }

    private FoldedText Folded(int first, int last)
    {
        if (_folded.TryGetValue((first, last), out var known)) return known;
        var folded = FoldedText.Of(string.Join('\n', text.Paragraphs.Skip(first - 1).Take(last - first + 1)));
        // Paragraphs and the whole are asked for again and again; other ranges are not worth their room.
        if (first == last || last - first + 1 == Paragraphs) _folded[(first, last)] = folded;
        return folded;
    }
}
