using Parley.Cases;
using Parley.Cases.Tests;
using Parley.Running;

namespace Parley.Formats.Tests;

public sealed class SheetRoundTripTests
{
    public static TheoryData<string, string> Worked()
    {
        var all = new TheoryData<string, string>();
        foreach (var folder in Directory.GetDirectories(Repository.At("cases")).Order(StringComparer.Ordinal))
        {
            foreach (var format in (string[])["csv", "xlsx", "csv-by-party", "xlsx-by-party"]) all.Add(Path.GetFileName(folder), format);
        }
        return all;
    }

    [Theory]
    [MemberData(nameof(Worked))]
    public void A_worked_case_comes_back_whole(string name, string format) => ComesBack(CaseReader.Read(Repository.At("cases", name)).Case!, format);

    [Theory]
    [InlineData("csv", 300)]
    [InlineData("csv-by-party", 150)]
    [InlineData("xlsx", 150)]
    [InlineData("xlsx-by-party", 100)]
    public void Cases_made_at_random_come_back_whole(string format, int count)
    {
        for (var seed = 0; seed < count; seed++) ComesBack(new RandomCase(new Random(seed)).Next(), format, seed);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void The_same_case_gives_the_same_bytes(string format)
    {
        var written = CaseReader.Read(Repository.At("cases", "hamburg-2017")).Case!;
        Assert.True(Format(format).Write(written)!.Files[0].Bytes.Span.SequenceEqual(Format(format).Write(written)!.Files[0].Bytes.Span));
    }

    private static void ComesBack(Case written, string name, int seed = 0)
    {
        var format = Format(name);
        var exported = format.Write(written)!;
        Assert.Empty(exported.Notes);
        Assert.Contains(exported.Files, format.Recognises);
        Assert.Equal(exported.Files.Count == 1, exported.Files.Any(format.IsWhole));
        try
        {
            var imported = format.Read(exported.Files);
            Assert.DoesNotContain(imported.Notes, note => note.Kind != NoteKind.Found);
            Assert.True(CaseWriter.Write(Settled.Of(written)) == CaseWriter.Write(Settled.Of(imported.Case)), $"seed {seed}");
            Assert.Equal(Settled.Of(written), Settled.Of(imported.Case));
        }
        catch (ForeignFileException e)
        {
            Assert.Fail($"seed {seed}: {string.Join('\n', e.Problems)}\n{CaseWriter.Write(written)}");
        }
    }

    private static IFormat Format(string name) => FormatCatalog.All.Single(format => format.Name == name);
}
