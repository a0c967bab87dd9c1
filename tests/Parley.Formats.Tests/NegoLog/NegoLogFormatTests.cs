using Parley.Cases;
using Parley.Formats.Fuzzing;
using Parley.Lenses;

namespace Parley.Formats.Tests;

public sealed class NegoLogFormatTests
{
    private static readonly NegoLogFormat Format = new();

    [Fact]
    public void Profiles_weights_and_reservation_are_kept_and_the_specs_name_the_case()
    {
        var (read, notes) = Format.Read(NegoLogSeeds.Folders[0]);
        Assert.Equal("Ride", read.Title);
        Assert.Equal(["profileA", "profileB"], read.Parties.Select(p => p.Name));
        Assert.Equal(["coast", "hills"], read.Issues["route"].Options.Select(o => o.Id));
        Assert.Equal(["0.3", "0"], read.NoDeal.Select(n => $"{((Known)n.Amount).Value:0.#}"));
        // 0.6 × 0.25 + 0.4 × 0.5
        Assert.Equal(0.35m, CaseModel.Compile(read).Value(CaseModel.Settle([1, 0]), 0));
        Assert.Contains(notes, n => n is { Kind: NoteKind.Dropped, File: "specs.json" });
        Assert.Null(Format.Write(read));
    }

    [Theory]
    [InlineData("\"coast\": 1.0", "\"coast\": null", "null")]
    [InlineData("\"issues\"", "\"topics\"", "no issues")]
    [InlineData("{ \"coast\": 1.0, \"hills\": 0.25 }", "3", null)]
    public void What_cannot_be_read_is_one_clear_error(string right, string wrong, string? words)
    {
        var files = Foreign.Files(("a.json", NegoLogSeeds.A.Replace(right, wrong, StringComparison.Ordinal)), ("b.json", NegoLogSeeds.B));
        if (words is null) Assert.Contains(Format.Read(files).Notes, n => n.Kind == NoteKind.Repaired);
        else Assert.Contains(words, Assert.Throws<ForeignFileException>(() => Format.Read(files)).Message, StringComparison.Ordinal);
    }
}
