using System.Text;
using Parley.Cases;

namespace Parley.Formats;

/// <summary>Writes a case as a GENIUS domain and a profile for each party.</summary>
internal sealed class GeniusWriter(Case @case)
{
    // GENIUS's own files go a little past 1, where it cuts; what goes further was never meant for it.
    private const decimal MostKept = 1.1m;

    private readonly Notes _notes = new();

    public Exported Write()
    {
        Losses.Refuse(@case, "GENIUS");
        var stem = Ids.Form(@case.Title) is { Length: > 0 } form ? form : "case";
        var domain = $"{stem}-domain.xml";
        Losses.Note(@case, "GENIUS", domain, _notes);
        if (!ValueNames.AreKept(@case)) _notes.Dropped(domain, 0, "GENIUS knows things by their names: whoever reads the files back gets ids made of those.");
        var width = @case.Parties.Count.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
        string[] names = [.. @case.Parties.Select((p, at) => $"{stem}-{(at + 1).ToString($"D{width}", System.Globalization.CultureInfo.InvariantCulture)}-{p.Id}.xml")];
        var sheets = @case.Parties.Select((p, at) => Sheet(p, names[at])).ToList();
        var kinds = @case.Issues.Select((issue, at) => Kind(issue, [.. sheets.Select(s => s.Scores[at])], domain)).ToList();
        var files = new List<ForeignFile> { File(domain, new GeniusDomainText(@case, kinds).Of(names)) };
        for (var at = 0; at < names.Length; at++) files.Add(File(names[at], new GeniusProfileText(@case, kinds, sheets[at], names[at], _notes).Of()));
        return new(files, _notes.InOrderOf(files));
    }

    private GeniusSheet Sheet(Party party, string file)
    {
        var written = new WrittenSheet(@case, party);
        IReadOnlyList<WrittenScore> scores = [.. written.Scores.Select(s => s.Issue.IsNumeric ? s : s.Normalised())];
        var interactions = written.Interactions.ToList();
        if (interactions.Count == 0 && scores.Zip(written.Scores).Any(pair => pair.First.Weight != pair.Second.Weight))
            _notes.Repaired(file, 0, "Weights are written anew, so that each issue's largest evaluation is 1; the points are the same.");
        if (interactions.Count == 0 && @case.Issues.Any(i => @case.Values.Find(party.Id)?.Issues.Contains(i.Id) != true))
            _notes.Repaired(file, 0, $"Issues that the sheet of {party.Name} leaves out are written with the weight 0.");
        var best = scores.Sum(s => s.Best) + interactions.Sum(i => Math.Max(i.Points, 0));
        // Sums of boxes that never hold together say little about the best package; they stand as they are.
        var factor = interactions.Count == 0 && best > MostKept ? 1 / best : 1;
        if (factor != 1)
            _notes.Dropped(file, 0, $"The points of {party.Name} are divided by {ForeignNumber.Plain(decimal.Round(best, 6))}, since GENIUS cuts utilities at 1.");
        else if (interactions.Count == 0 && best > 1.0000000001m)
            _notes.Found(file, 0, $"The best package for {party.Name} is worth {ForeignNumber.Plain(decimal.Round(best, 6))}; GENIUS cuts utilities at 1.");
        return new(
            [.. scores.Select(s => s.Times(factor))], interactions,
            written.NoDeal is { } reservation ? factor == 1 ? reservation : ForeignNumber.Rounded(reservation * factor) : null, written.Discount);
    }

    private GeniusKind Kind(Issue issue, IReadOnlyList<WrittenScore> scores, string domain)
    {
        if (issue.Range is not { } range) return GeniusKind.Discrete;
        var isLinear = scores.All(s => GeniusLine.IsStraight(s.Ratings));
        var isWhole = range.Step == 1 && range.From == decimal.Truncate(range.From) && Math.Max(Math.Abs(range.From), Math.Abs(range.To)) <= int.MaxValue;
        if (isWhole && isLinear) return GeniusKind.Integer;
        if (range.Step * ForeignSteps.Usual == range.To - range.From && scores.All(s => GeniusLine.Cut(s.Ratings) is not null)) return GeniusKind.Real;
        _notes.Dropped(domain, 0, $"The numbers of {issue.Name} are written as a list of values.");
        return GeniusKind.Discrete;
    }

    private static ForeignFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
