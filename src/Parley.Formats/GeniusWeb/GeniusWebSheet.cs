using Parley.Cases;

namespace Parley.Formats;

/// <summary>One party's side as GeniusWeb takes it: ratings from 0 to 1, weights that add up to 1.</summary>
/// <param name="Scores">Every issue, in order.</param>
/// <param name="Reservation">What no deal is worth on the same scale, if said.</param>
internal sealed record GeniusWebSheet(IReadOnlyList<WrittenScore> Scores, decimal? Reservation)
{
    public static GeniusWebSheet Of(Case @case, Party party, string file, Notes notes)
    {
        var written = new WrittenSheet(@case, party);
        var scores = written.Scores;
        if (@case.Issues.Any(i => @case.Values.Find(party.Id)?.Issues.Contains(i.Id) != true))
            notes.Repaired(file, 0, $"Issues that the sheet of {party.Name} leaves out are written with the weight 0.");
        if (Fits(scores)) return new(scores, written.NoDeal);
        var worst = scores.Sum(s => s.Worst);
        var span = scores.Sum(s => s.Best - s.Worst);
        if (span == 0) notes.Dropped(file, 0, $"Every package is worth the same to {party.Name}; so it is written, without what no deal is worth.");
        if (span == 0) return new([.. scores.Select((s, at) => s with { Weight = at == 0 ? 1 : 0, Ratings = new decimal[s.Ratings.Length] })], null);
        notes.Dropped(
            file, 0,
            $"The points of {party.Name} are put on GeniusWeb's scale, from 0 for the worst package ({Said(worst)}) to 1 for the best ({Said(worst + span)}).");
        List<WrittenScore> moved = [.. scores.Select(s => Moved(s, span))];
        // What rounding left over goes to the largest weight, so that they add up to 1 exactly.
        var largest = moved.IndexOf(moved.MaxBy(s => s.Weight)!);
        moved[largest] = moved[largest] with { Weight = moved[largest].Weight + 1 - moved.Sum(s => s.Weight) };
        return new(moved, written.NoDeal is { } noDeal ? (noDeal - worst) / span : null);
    }

    private static bool Fits(IReadOnlyList<WrittenScore> scores) =>
        scores.Sum(s => s.Weight) == 1 && scores.All(s => s.Weight >= 0 && s.Ratings.Min() >= 0 && s.Ratings.Max() <= 1);

    private static WrittenScore Moved(WrittenScore score, decimal span)
    {
        var width = score.Best - score.Worst;
        return score with
        {
            Weight = ForeignNumber.Rounded(width / span),
            Ratings = Array.ConvertAll(score.Ratings, r => width == 0 ? 0 : ForeignNumber.Rounded(((score.Weight * r) - score.Worst) / width)),
        };
    }

    private static string Said(decimal number) => ForeignNumber.Plain(decimal.Round(number, 6));
}
