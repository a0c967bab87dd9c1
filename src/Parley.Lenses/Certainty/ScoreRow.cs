using System.Globalization;
using Parley.Cases;

namespace Parley.Lenses;

/// <summary>What one issue is worth on a score sheet, laid out for draws: the same sums in the same order as <see cref="SheetPoints"/>.</summary>
internal sealed class ScoreRow
{
    // A ratio of more digits than this is left as a division: a product with it may have to be rounded.
    private const int MostDigits = 10;
    private readonly int _weight = -1;
    private readonly int _whole = -1;
    private readonly int _own = -1;
    private readonly Place[] _places;

    /// <summary>Between two knots, or at one.</summary>
    /// <param name="From">The slot of the points at the knot; of that below. −1: worth 0.</param>
    /// <param name="To">The slot of the points at the knot above; −1 at a knot.</param>
    /// <param name="Over">How far above the knot below.</param>
    /// <param name="Span">How far apart the knots are.</param>
    /// <param name="Ratio">The one by the other, where that has few digits.</param>
    private readonly record struct Place(int From, int To, decimal Over, decimal Span, decimal? Ratio);

    /// <summary>Lays out an issue.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="score">What is written about it.</param>
    /// <param name="owner">The party that has a divided item when the sheet's points for it count.</param>
    /// <param name="slots">Gives amounts their slots.</param>
    public ScoreRow(Issue issue, IssueScore score, string owner, AmountSlots slots)
    {
        if (score.Weight is { } weight) _weight = slots.Of(weight);
        if (score.Whole is { } whole && issue.Options.IndexOf(owner) is >= 0 and var own) (_whole, _own) = (slots.Of(whole), own);
        _places = issue.IsNumeric
            ? OnLines(issue, score, slots)
            : [.. issue.Options.Select(o => new Place(score.Points.Find(o.Id) is { } found ? slots.Of(found.Amount) : -1, -1, 0, 1, null))];
        Moves = slots.Moves(_weight) || slots.Moves(_whole) || Array.Exists(_places, p => slots.Moves(p.From) || slots.Moves(p.To));
    }

    /// <summary>Whether it can differ from draw to draw.</summary>
    public bool Moves { get; }

    /// <summary>The points of each option.</summary>
    public void Fill(decimal[] slots, decimal[] into)
    {
        for (var o = 0; o < _places.Length; o++)
        {
            ref readonly var place = ref _places[o];
            into[o] = place.From < 0 ? 0 : slots[place.From];
            if (place.To >= 0)
            {
                var rise = slots[place.To] - into[o];
                into[o] += place.Ratio is { } ratio ? rise * ratio : rise * place.Over / place.Span;
            }
            if (_weight >= 0) into[o] *= slots[_weight];
        }
        if (_whole >= 0) into[_own] += slots[_whole];
    }

    private static Place[] OnLines(Issue issue, IssueScore score, AmountSlots slots)
    {
        var knots = score.Points
            .Select(p => (At: decimal.Parse(p.Id, NumberStyles.Float, CultureInfo.InvariantCulture), Slot: slots.Of(p.Amount)))
            .OrderBy(k => k.At).ToArray();
        return [.. issue.Options.Select(option => OnLine(knots, option.Number!.Value))];
    }

    private static Place OnLine((decimal At, int Slot)[] knots, decimal x)
    {
        if (knots.Length == 0) return new(-1, -1, 0, 1, null);
        var next = Array.FindIndex(knots, k => k.At >= x);
        if (next < 0) return new(knots[^1].Slot, -1, 0, 1, null);
        if (next == 0 || knots[next].At == x) return new(knots[next].Slot, -1, 0, 1, null);
        var (over, span) = (x - knots[next - 1].At, knots[next].At - knots[next - 1].At);
        var ratio = over / span;
        return new(knots[next - 1].Slot, knots[next].Slot, over, span, ratio.Scale <= MostDigits && ratio * span == over ? ratio : null);
    }
}
