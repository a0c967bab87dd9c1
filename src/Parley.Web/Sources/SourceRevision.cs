using Parley.Cases;

namespace Parley.Web;

/// <summary>
/// What becomes of claims when a source's text is put in place of another: passages are followed to the paragraphs that they stand in
/// now, and claims whose passage was taken out say so from then on.
/// </summary>
/// <remarks>
/// A claim with the text's own words goes where the words are. One in words of its own goes with its paragraph: to one that is the same,
/// or else to the one most alike, where at least half of the words of both are in both. Time: paragraphs before with such claims × the text after.
/// </remarks>
public sealed class SourceRevision
{
    private const double Alike = 0.5;

    private readonly SourceText _before;
    private readonly ClaimFinder _finderBefore;
    private readonly ClaimFinder _finderAfter;
    private readonly List<(string Words, HashSet<string> Set)> _after;
    private readonly Dictionary<int, int?> _follows = [];

    /// <summary>The change from one text to another.</summary>
    public SourceRevision(SourceText before, SourceText after)
    {
        (_before, _finderBefore, _finderAfter) = (before, new(before), new(after));
        _after = [.. after.Paragraphs.Select(Words)];
    }

    /// <summary>Where a claim stands in the new text; null where its place need not be written anew.</summary>
    public ClaimPlace? Place(Claim claim, ClaimPlace place)
    {
        var (before, after) = (_finderBefore.Place(claim, 0, place), _finderAfter.Place(claim, 0, place));
        if (after.Standing is ClaimStanding.Words or ClaimStanding.Moved) return Changed(place, place.First is null ? null : after.First, after.Last, isGone: false);
        if (place.First is null || before.First == 0) return null;
        // Its words were in the old text, and are not in the new one.
        if (before.Standing is ClaimStanding.Words or ClaimStanding.Moved) return Changed(place, place.First, place.Last, isGone: true);
        var (first, last) = (Follow(before.First), Follow(before.Last));
        return first is null || last is null || last < first ? Changed(place, place.First, place.Last, isGone: true) : Changed(place, first, last, isGone: false);
    }

    private static ClaimPlace? Changed(ClaimPlace place, int? first, int? last, bool isGone)
    {
        var next = place with { First = first, Last = first is null ? null : last, IsGone = isGone };
        return next == place ? null : next;
    }

    /// <summary>The paragraph of the new text that a paragraph of the old one has become.</summary>
    private int? Follow(int number)
    {
        if (_follows.TryGetValue(number, out var known)) return known;
        var (words, set) = Words(_before.Paragraphs[number - 1]);
        var byDistance = Enumerable.Range(0, _after.Count).OrderBy(i => Math.Abs(i + 1 - number)).ToList();
        var same = byDistance.FindIndex(i => _after[i].Words == words);
        int? found = same >= 0 ? byDistance[same] + 1 : null;
        if (found is null && set.Count > 0 && byDistance.Count > 0)
        {
            var best = byDistance.MaxBy(i => Likeness(set, _after[i].Set));
            if (Likeness(set, _after[best].Set) >= Alike) found = best + 1;
        }
        return _follows[number] = found;
    }

    private static double Likeness(HashSet<string> one, HashSet<string> other)
    {
        var both = one.Count(other.Contains);
        return both == 0 ? 0 : (double)both / (one.Count + other.Count - both);
    }

    private static (string Words, HashSet<string> Set) Words(string paragraph)
    {
        var folded = FoldedText.Of(paragraph).Words;
        return (folded, [.. folded.Split([' ', '.', ',', ';', ':', '"', '(', ')', '?', '!'], StringSplitOptions.RemoveEmptyEntries)]);
    }
}
