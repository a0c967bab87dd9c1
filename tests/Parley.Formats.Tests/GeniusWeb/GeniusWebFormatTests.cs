using System.Text;
using Parley.Cases;
using Parley.Formats.Fuzzing;
using Parley.Lenses;

namespace Parley.Formats.Tests;

public sealed class GeniusWebFormatTests
{
    private static readonly GeniusWebFormat Format = new();

    [Fact]
    public void Both_spellings_number_sets_and_the_reservation_bid_are_kept()
    {
        var (read, notes) = Format.Read(GeniusWebSeeds.Folders[0]);
        Assert.Equal("Party", read.Title);
        Assert.Equal(["ann", "bob"], read.Parties.Select(p => p.Name));
        Assert.Equal(["food 3", "guests 5", "price 5", "music 1"], read.Issues.Select(i => $"{i.Id} {i.Options.Count}"));
        Assert.Equal(new NumericRange(10, 30, 5, null), read.Issues["guests"].Range);
        Assert.Equal(["10 0.2", "30 1"], read.Values["ann"].Issues["guests"].Points.Select(p => $"{p.Id} {((Known)p.Amount).Value}"));
        // 0.4 × 0.1 + 0.3 × 0.6 + 0.2 × 0.5 + 0.1 × 0.5
        Assert.Equal([new AmountOf("ann", new Known(0.37m))], read.NoDeal);
        Assert.Contains(notes, n => n is { Kind: NoteKind.Dropped, File: "specials.json" });
        var model = CaseModel.Compile(read);
        Assert.Equal(0.37m, model.Value(CaseModel.Settle([0, 2, 2, 0]), 0));
        // 0.1 × 0.25 + 0.2 × 0.75 + 0.3 × 0.9 + 0.4 × 0
        Assert.Equal(0.445m, model.Value(CaseModel.Settle([1, 1, 3, 0]), 1));
    }

    [Fact]
    public void A_domain_within_a_profile_is_enough() =>
        Assert.Equal(Format.Read(GeniusWebSeeds.Folders[0]).Case.Issues, Format.Read(GeniusWebSeeds.Folders[1]).Case.Issues);

    [Fact]
    public void What_is_written_is_read_back_and_worth_the_same()
    {
        var read = Format.Read(GeniusWebSeeds.Folders[0]).Case;
        var written = Format.Write(read)!;
        Assert.Empty(written.Notes);
        Assert.Equal(read, Format.Read(written.Files).Case);
        Assert.Contains("\"NumberValueSetUtilities\"", Encoding.UTF8.GetString(written.Files[1].Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Points_of_any_size_are_put_on_its_scale_without_a_change_of_order()
    {
        var read = Format.Read(GeniusWebSeeds.Folders[0]).Case;
        var other = read with
        {
            Values = read.Values.Select(v => v with { Issues = v.Issues.Select(s => s.Id == "food" ? s with { Weight = new Known(-60) } : s with { Weight = new Known(25) }).ToCatalog() }).ToCatalog(),
            NoDeal = [],
        };
        var written = Format.Write(other)!;
        Assert.Contains(written.Notes, n => n.Text.Contains("scale", StringComparison.Ordinal));
        var again = CaseModel.Compile(Format.Read(written.Files).Case);
        var before = CaseModel.Compile(other);
        Assert.All(again.Case.Values, v => Assert.Equal(1, v.Issues.Sum(s => ((Known)s.Weight!).Value)));
        for (var party = 0; party < 2; party++)
        {
            var (worst, best) = (before.Space.Points[party].Sum(o => o.Min()), before.Space.Points[party].Sum(o => o.Max()));
            for (var a = 0; a < 3; a++)
                for (var b = 0; b < 5; b++)
                    for (var c = 0; c < 5; c++)
                    {
                        var package = CaseModel.Settle([a, b, c, 0]);
                        Assert.Equal((double)((before.Units(package, party) - worst) / (best - worst)), (double)again.Value(package, party), 1e-9);
                    }
        }
    }

    [Theory]
    [InlineData("\"range\": [10, 30, 5]", "\"range\": [10, 30]", "three numbers")]
    [InlineData("\"range\": [10, 30, 5]", "\"range\": [10, 30, 0]", "above 0")]
    [InlineData("\"range\": [10, 30, 5]", "\"range\": [30, 10, 5]", "down to")]
    [InlineData("\"range\": [10, 30, 5]", "\"range\": [0, 1000000000, 1]", "at most 10,000")]
    [InlineData("\"range\": [10, 30, 5]", "\"values\": []", "has no values")]
    [InlineData("\"chips\": 0.1", "\"chips\": \"a lot\"", "'a lot'")]
    [InlineData("\"chips\": 0.1", "\"chips\": 1e400", "1e400")]
    [InlineData("\"lowValue\": 10,", "\"lowValue\": 40,", "not below")]
    [InlineData("discreteutils", "treeutils", "neither")]
    [InlineData("\"issueWeights\"", "\"weights\"", "no issueWeights")]
    public void What_cannot_be_read_is_one_clear_error(string right, string wrong, string words)
    {
        ForeignFile[] files = [.. GeniusWebSeeds.Folders[0].Take(2).Select(f => Foreign.File(f.Name, Encoding.UTF8.GetString(f.Bytes.Span).Replace(right, wrong, StringComparison.Ordinal))), GeniusWebSeeds.Folders[0][2]];
        Assert.Contains(words, Assert.Throws<ForeignFileException>(() => Format.Read(files)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Food\": \"chips\"", "\"Food\": \"caviar\"", "not in the domain")]
    [InlineData("\"Food\": \"chips\", ", "", "leaves issues open")]
    [InlineData("\"chips\": 0.1, ", "", "have no utility")]
    [InlineData("\"range\": [10, 30, 5]", "\"range\": [10, 32, 5]", "last whole step")]
    [InlineData("\"Food\": 0.4, ", "", "no weight")]
    public void What_is_wrong_is_mended_with_a_note(string right, string wrong, string note)
    {
        ForeignFile[] files = [.. GeniusWebSeeds.Folders[0].Take(2).Select(f => Foreign.File(f.Name, Encoding.UTF8.GetString(f.Bytes.Span).Replace(right, wrong, StringComparison.Ordinal))), GeniusWebSeeds.Folders[0][2]];
        Assert.Contains(Format.Read(files).Notes, n => n.Kind == NoteKind.Repaired && n.Text.Contains(note, StringComparison.Ordinal));
    }
}
