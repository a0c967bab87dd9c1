using System.Text;
using Parley.Cases;

namespace Parley.Formats;

/// <summary>Writes a case as a GeniusWeb domain and a linear additive profile for each party.</summary>
/// <remarks>
/// GeniusWeb asks for utilities from 0 to 1 and weights that add up to exactly 1. A sheet that is otherwise is moved and shrunk into
/// that, with a note: the order of packages and everything that does not compare points between parties stays the same.
/// </remarks>
internal sealed class GeniusWebWriter(Case @case)
{
    private readonly Notes _notes = new();

    public Exported Write()
    {
        Losses.Refuse(@case, "GeniusWeb");
        if (@case.Interactions.Count > 0)
            throw new ForeignFileException(@case.Title, 0, "GeniusWeb's linear additive profiles cannot hold interactions: options worth more or less together than apart");
        var stem = Ids.Form(@case.Title) is { Length: > 0 } form ? form : "case";
        var domain = $"{stem}.json";
        Losses.Note(@case, "GeniusWeb", domain, _notes);
        if (!ValueNames.AreKept(@case)) _notes.Dropped(domain, 0, "GeniusWeb knows things by their names: whoever reads the files back gets ids made of those.");
        if (@case.Parties.Any(p => p.Discount is not null)) _notes.Dropped(domain, 0, "GeniusWeb files do not hold discounts.");
        var width = @case.Parties.Count.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
        var issues = IssueNames();
        List<ForeignFile> files = [File(domain, new GeniusWebText(@case, issues).Domain())];
        for (var at = 0; at < @case.Parties.Count; at++)
        {
            var party = @case.Parties[at];
            var name = $"{stem}-{(at + 1).ToString($"D{width}", System.Globalization.CultureInfo.InvariantCulture)}-{party.Id}.json";
            var sheet = GeniusWebSheet.Of(@case, party, name, _notes);
            files.Add(File(name, new GeniusWebText(@case, issues).Profile(party, sheet, Reservation(party, sheet, name))));
        }

        return new(files, _notes.InOrderOf(files));
    }

    private IReadOnlyList<string> IssueNames()
    {
        var counts = @case.Issues.CountBy(i => i.Name).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        return [.. @case.Issues.Select(i => counts[i.Name] == 1 ? i.Name : $"{i.Name} ({i.Id})")];
    }

    /// <summary>A package that is worth just what no deal is, as GeniusWeb can only say it; null, with a note, where none is found.</summary>
    private int[]? Reservation(Party party, GeniusWebSheet sheet, string file)
    {
        if (sheet.Reservation is not { } worth) return null;
        if (ReservationBid.Worth(sheet.Scores, worth) is { } bid)
        {
            var said = ForeignNumber.RoundedSum(sheet.Scores.Select((s, at) => s.Weight * s.Ratings[bid[at]]).Sum());
            if (said != worth) _notes.Repaired(file, 0, $"What {party.Name} has without a deal is said by a package that is worth the same up to the 15th digit.");
            return bid;
        }

        _notes.Dropped(file, 0, $"No package is worth just what {party.Name} has without a deal, and GeniusWeb says that by a package; it is left out.");
        return null;
    }

    private static ForeignFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
