using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Parley.Cases;

namespace Parley.Formats.Tests;

public sealed class HostileSheetTests
{
    private const string Entities = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";

    [Theory]
    [InlineData(Entities + "<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>", "document type definition")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>", "document type definition")]
    [InlineData("<worksheet><sheetData>", "not well-formed")]
    [InlineData("<worksheet><sheetData><row><c r=\"ZZZ99999999\"><v>1</v></c></row></sheetData></worksheet>", "lies beyond")]
    [InlineData("<worksheet><sheetData><row><c r=\"A4000000000\"><v>1</v></c></row></sheetData></worksheet>", "no table of scores")]
    [InlineData("<worksheet><sheetData><row><c t=\"s\"><v>99</v></c></row></sheetData></worksheet>", "no table of scores")]
    public void Xml_that_nobody_vouches_for_is_refused(string sheet, string told) =>
        Assert.Contains(told, Assert.Single(Sheets.Wrong(Sheets.Workbook(sheet))), StringComparison.Ordinal);

    [Fact]
    public void A_workbook_that_unpacks_without_end_is_refused_early()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = zip.CreateEntry("xl/sharedStrings.xml", CompressionLevel.SmallestSize).Open();
            stream.Write("<sst><si><t>"u8);
            for (var i = 0; i < 2000; i++) stream.Write(new byte[100_000]);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = new ForeignFile("scores.xlsx", bytes.ToArray());
        Assert.Contains("unpacks to more than is read", Assert.Single(Sheets.Wrong(Renamed(file))), StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400_000_000);
    }

    [Fact]
    public void Relations_that_lead_out_of_the_workbook_are_not_followed()
    {
        var file = Sheets.Pack(
        [
            ("xl/workbook.xml", "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" r:id=\"1\"/><sheet name=\"b\" r:id=\"2\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<R><Relationship Id=\"1\" TargetMode=\"External\" Target=\"http://localhost:1/x\"/><Relationship Id=\"2\" Target=\"../../../../etc/passwd\"/></R>"),
        ]);
        Assert.Contains("no table of scores", Assert.Single(Sheets.Wrong(file)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(1)")]
    [InlineData("'=1")]
    [InlineData("''=1")]
    [InlineData("＝1")]
    [InlineData("'tis")]
    [InlineData("# note")]
    [InlineData("weight")]
    [InlineData("1 to 5 in steps of 1")]
    [InlineData("shared by: a")]
    [InlineData("Issue")]
    [InlineData("Total")]
    [InlineData("a;b,c\t\"d\"\ne")]
    [InlineData("_x0041_")]
    public void A_text_is_written_harmless_and_read_as_it_was(string text)
    {
        var written = Sheets.Read(Sheets.Small).Case;
        written = written with
        {
            Title = text,
            Parties = [written.Parties[0] with { Name = text }, written.Parties[1]],
            Issues = [written.Issues[0] with { Name = text, Options = [new Option("low", text), new Option("high", "High")] }, written.Issues[1]],
        };
        foreach (var format in FormatCatalog.All.Where(format => format is CsvFormat or XlsxFormat))
        {
            var files = format.Write(written)!.Files;
            Assert.Equal(Settled.Of(written), Settled.Of(format.Read(files).Case));
            if (format is CsvFormat) Assert.All(files, file => Assert.All(Fields(file), field => Assert.True(decimal.TryParse(field, out _) || !"=+-@\t＝".Contains(field[0]), field)));
            else Assert.DoesNotContain("<f", Xml(files[0]), StringComparison.Ordinal);
        }
    }

    /// <summary>PARLEY_FUZZ sets another number of rounds, for a long run.</summary>
    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void Bytes_changed_at_random_give_clean_errors_and_never_a_hang(string name)
    {
        var seeds = name == "csv" ? SheetSeeds.Csv : SheetSeeds.Xlsx;
        var format = FormatCatalog.All.Single(format => format.Name == name);
        var rounds = int.TryParse(Environment.GetEnvironmentVariable("PARLEY_FUZZ"), out var asked) ? asked : 1000;
        var cases = 0;
        for (var round = 0; round < rounds; round++)
        {
            var random = new Random(round);
            var files = seeds[random.Next(seeds.Count)].Select(file => file with { Bytes = Changed(file.Bytes.ToArray(), random) }).ToList();
            if (Try(format, files)) cases++;
        }
        Assert.InRange(cases, rounds / 50, rounds);
    }

    [Fact]
    public void Cells_of_a_workbook_changed_at_random_do_neither()
    {
        var random = new Random(2);
        string[] odd = ["", "=", "..", "5..", "'", "x", "1e999", "{", "- a", "Issue", "Option", "Section", "Entry", "Quantity", "Value", "weight", "1 to 9 in steps of 2", "shared by: Ann", "#", "No deal", "Party id", "\u202E", new string('a', 5000)];
        for (var round = 0; round < 2000; round++)
        {
            var rows = Sheets.Small.Split('\n').Select(row => row.Split(',')).ToArray();
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                var row = rows[random.Next(rows.Length)];
                row[random.Next(row.Length)] = odd[random.Next(odd.Length)];
            }
            Try(new CsvFormat(false), [Sheets.File(string.Join('\n', rows.Select(row => string.Join(',', row))))]);
        }
    }

    [Fact]
    public void Very_large_sheets_are_read_or_refused_quickly()
    {
        string[] texts =
        [
            "Issue,Option,Ann,Bob\n" + string.Concat(Enumerable.Range(0, 60_000).Select(i => $"i{i},o,1,2\n")),
            "Issue,Option,Ann,Bob\nPrice," + new string('x', 100_000) + ",1,2\n",
            "Issue,Option" + string.Concat(Enumerable.Range(0, 900).Select(i => $",p{i}")) + "\n" + string.Concat(Enumerable.Range(0, 500).Select(i => $"i,o{i}{string.Concat(Enumerable.Repeat(",1", 900))}\n")),
            new string(',', 5_000_000),
            "Issue,Option,Ann,Bob\n\"" + new string('a', 10_000_000),
            "Issue,Option,Ann,Bob\nPrice,1 to 999999999999 in steps of 0.001,,\n",
        ];
        foreach (var text in texts) Try(new CsvFormat(false), [Sheets.File(text)], 5);
    }

    /// <summary>Reads files; whether they made a case, which then is one that can be written and read.</summary>
    private static bool Try(IFormat format, IReadOnlyList<ForeignFile> files, int seconds = 1)
    {
        var isCase = false;
        var clock = Stopwatch.StartNew();
        try
        {
            _ = files.Any(file => format.Recognises(file) && format.IsWhole(file));
            var read = format.Read(files).Case;
            isCase = true;

            // A case can be larger than a case file may be; who imports it is told.
            var reading = CaseReader.Parse(CaseWriter.Write(read), "case.yaml");
            if (seconds == 1 && !reading.IsUsable) throw new InvalidOperationException(string.Join('\n', reading.Problems));
        }
        catch (ForeignFileException e)
        {
            Assert.All(e.Problems, Assert.NotEmpty);
        }
        // Other work shares the machine; a hang is far longer.
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, seconds * 10);
        return isCase;
    }

    private static byte[] Changed(byte[] bytes, Random random)
    {
        const string Marks = ",;\"'=-+@.:{}[]<>/&#\n\t 0159aeix";
        var changed = bytes.ToList();
        for (var i = random.Next(5); i >= 0 && changed.Count > 0; i--)
        {
            var at = random.Next(changed.Count);
            var length = Math.Min(random.Next(1, 30), changed.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    changed[at] = (byte)random.Next(256);
                    break;
                case 1:
                    changed.RemoveRange(at, length);
                    break;
                case 2:
                    changed.InsertRange(random.Next(changed.Count), changed.GetRange(at, length));
                    break;
                case 3 when random.Next(10) == 0:
                    changed.RemoveRange(at, changed.Count - at);
                    break;
                default:
                    changed[at] = (byte)Marks[random.Next(Marks.Length)];
                    break;
            }
        }
        return [.. changed];
    }

    private static ForeignFile Renamed(ForeignFile file)
    {
        using var bytes = new MemoryStream();
        bytes.Write(file.Bytes.Span);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var stream = zip.CreateEntry("xl/workbook.xml").Open();
            stream.Write("<workbook/>"u8);
        }
        return file with { Bytes = bytes.ToArray() };
    }

    private static IEnumerable<string> Fields(ForeignFile file)
    {
        var records = new CsvRecords(Encoding.UTF8.GetString(file.Bytes.Span).TrimStart('\uFEFF'), ',');
        while (records.Next() is var (_, fields))
            foreach (var field in fields.Where(field => field.Length > 0)) yield return field;
    }

    private static string Xml(ForeignFile file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.Bytes.ToArray()));
        return string.Concat(zip.Entries.Where(entry => entry.FullName.Contains("sheet", StringComparison.Ordinal) && !entry.FullName.Contains("rels", StringComparison.Ordinal))
            .Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
    }
}
