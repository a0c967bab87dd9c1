using System.Text;
using Parley.Cases;

namespace Parley.Formats.Tests;

public sealed class CsvFormatTests
{
    [Theory]
    [InlineData("Issue,Option,Ann,Bob\nPrice,low,1.5,4\n")]
    [InlineData("Issue;Option;Ann;Bob\nPrice;low;1,5;4\n")]
    [InlineData("Issue;Option;Ann;Bob\nPrice;low;1.5;4\n")]
    [InlineData("Issue\tOption\tAnn\tBob\r\nPrice\tlow\t1,5\t4\r\n")]
    [InlineData("sep=;\nIssue;Option;Ann;Bob\nPrice;low;1,5;4")]
    [InlineData("issue|option|Ann|Bob\rPrice|low|1.5|4\r")]
    [InlineData("\uFEFFISSUE:, Options ,Ann,Bob\n\n\"Price\",\"low\",\"1.5\",4\n")]
    [InlineData("A talk\n\nItem,Alternative,Ann,Bob\nPrice,low,+1.5,4\n")]
    [InlineData("Topic,Value,Ann,Bob\nPrice,low,1.5,4\n")]
    [InlineData("# a comment\nParty,Issue,Option,Points\nAnn,Price,low,1.5\nBob,Price,low,4\n")]
    public void Tables_as_people_keep_them_are_read(string csv)
    {
        var imported = Sheets.Read(csv);
        Assert.Equal(["ann", "bob"], imported.Case.Parties.Select(party => party.Id));
        Assert.Equal(new Known(1.5m), imported.Worth("ann", "price", "low"));
        Assert.Equal(new Known(4), imported.Worth("bob", "price", "low"));
    }

    [Fact]
    public void An_issue_is_named_once_or_in_every_row_and_blank_rows_mean_nothing()
    {
        var once = Sheets.Read(Sheets.Small).Case;
        Assert.Equal(once, Sheets.Read("Issue,Option,Ann,Bob\nPrice,low,1,4\nPrice,high,5,2\n,,,\n\nWhen,soon,1,0\nwhen,late,0,1\n").Case);
        Assert.Equal(once, Sheets.Read("Issue,Option,Ann,Bob\nPrice,,,\n,low,1,4\n,high,5,2\nWhen,,,\n,soon,1,0\n,late,0,1\n").Case);
        Assert.Equal(["low", "high"], once.Issues["price"].Options.Select(option => option.Id));
    }

    [Fact]
    public void A_file_for_each_party_is_one_case()
    {
        var imported = Sheets.Read(
            Sheets.File("Issue,Option,Points\nPrice,low,1\n,high,5\nNo deal,,2\n", "ann.csv"),
            Sheets.File("Party,Bobby\nIssue,Weight,Option,Rating\nPrice,20,low,1\n,,high,0.5\n", "b.csv"),
            Sheets.File("a,b\n1,2\n", "other.csv"));
        Assert.Equal(["Ann", "Bobby"], imported.Case.Parties.Select(party => char.ToUpperInvariant(party.Name[0]) + party.Name[1..]));
        Assert.Equal(new Known(5), imported.Worth("ann", "price", "high"));
        Assert.Equal(new Known(20), imported.Case.Values["bobby"].Issues["price"].Weight);
        Assert.Equal(new Known(2), imported.Case.NoDeal["ann"].Amount);
        Assert.Contains(imported.Notes, note => note is { Kind: NoteKind.Dropped, File: "other.csv" });
        Assert.Contains(imported.Notes, note => note is { Kind: NoteKind.Guessed, File: "ann.csv" } && note.Text.Contains("'ann'", StringComparison.Ordinal));
    }

    [Fact]
    public void Ranges_formulas_numbers_items_and_marks_are_read()
    {
        var read = Sheets.Read("""
            Issue,Option,Given by,Status quo,Ann,Bob
            Price,10 to 20 in steps of 5 euro,,15,,
            ,10,,,0,'-5..-3
            ,20,,,9,0
            Boat,To one of: Ann; Bob,Ann / Bob,bob,7,8
            Lake,Shared by: Ann; Bob,,Ann: 0.25; Bob: 0.75,1,2
            Crew,none,Ann,x,0,0
            ,some,,,= 0.5 * wind,5..8..15
            Walk-away,,,,3,
            BATNA,,,,,4
            Quantity,Value
            Wind,1..3
            """).Case;
        Assert.Equal(new NumericRange(10, 20, 5, "euro"), read.Issues["price"].Range);
        Assert.Equal(new Between(-5, null, -3), read.Values["bob"].Issues["price"].Points["10"].Amount);
        Assert.Equal(["ann", "bob"], read.Issues["boat"].GivenBy);
        Assert.Equal(new Known(8), read.Values["bob"].Issues["boat"].Whole);
        Assert.Equal(("15", "bob", "none"), (read.StatusQuo!.Chosen["price"].Option, read.StatusQuo.Chosen["boat"].Option, read.StatusQuo.Chosen["crew"].Option));
        Assert.Equal(0.25m, read.StatusQuo.Chosen["lake"].Shares["ann"].Part);
        Assert.Equal(1m, read.Values["ann"].Issues["crew"].Points["some"].Amount.At(_ => 2));
        Assert.Equal(new Between(5, 8, 15), read.Values["bob"].Issues["crew"].Points["some"].Amount);
        Assert.Equal(["ann", "bob"], read.WalkAway.Select(floor => floor.Id));
    }

    [Theory]
    [InlineData("Issue,Option,Ann,Bob\nPrice,low,ten,4\n", "scores.csv:2, cell C2: 'ten' stands where an amount was expected")]
    [InlineData("Issue,Option,Ann,Bob\nPrice,low,20%,4\n", "scores.csv:2, cell C2: '20%' stands where")]
    [InlineData("Issue,Option,Ann,Bob\nPrice,low,\"1,234.5\",4\n", "cell C2: '1,234.5' stands where an amount was expected: a number, a range low..high, or a formula = …; write 1234.5, without separators")]
    [InlineData("Issue;Option;Ann;Bob\nPrice;low;2,5;4\n;high;1.234,5;4\n", "scores.csv:3, cell C3: '1.234,5' has a point")]
    [InlineData("Issue;Option;Ann;Bob\nPrice;low;1,234;4\n", "cell C2: '1,234' stands where")]
    [InlineData("Issue,Option,Ann,Bob\nPrice,low,15..5,4\n", "cell C2: the range '15..5' is turned round")]
    [InlineData("Issue,Option,Ann,Bob\nPrice,low,= thret,4\n\nQuantity,Value\nthreat,1\n", "cell C2: 'thret' is not a quantity of this case; did you mean 'threat'?")]
    [InlineData("Issue,Option,Ann,Bob\nPrice,low,1,4\nprice,Low,2,\n", "cell C3: 'Ann' has points for 'low' of 'Price' twice")]
    [InlineData("Issue,Option,Ann,ann\nPrice,low,1,4\n", "cell D1: two columns are headed 'ann'")]
    [InlineData("Issue,Option,Ann,Bob\n,low,1,4\n", "cell A2: this row has an option but no issue")]
    [InlineData("Issue,Option,Ann,Bob\nPrice,,1,4\n", "cell B2: 'Price' has points in this row (C2), but no option")]
    [InlineData("Issue,Option,Given by,Ann,Bob\nPrice,low,An,1,4\n", "cell C2: 'An' is not a party of this case; did you mean 'ann'?")]
    [InlineData("Issue,Option,Status quo,Ann,Bob\nPrice,low,maybe,1,4\n", "cell C2: 'maybe' stands where a mark, x, or nothing was expected")]
    [InlineData("Issue,Option,Status quo,Ann,Bob\nPrice,low,x,1,4\n,high,x,1,4\n", "cell C3: 'Price' has two marks")]
    [InlineData("Issue,Option,Status quo,Ann,Bob\nPrice,low,x,1,4\nWhen,soon,,1,2\n", "the status quo leaves open")]
    [InlineData("Issue,Option,Ann,Bob\nPrice,5 to 1 in steps of 1,,\n,5,1,2\n", "cell B2: the range goes from 5 to 1")]
    [InlineData("Issue,Option,Ann,Bob\nPrice,1 to 5 in steps of 1,3,\n", "cell C2: points stand beside a range")]
    [InlineData("Issue,Option,Ann,Bob\nPrice,1 to 5 in steps of 1,,\n,9,1,2\n", "cell C3: 9 lies outside")]
    [InlineData("Issue,Option,Weight,Ann,Bob\nPrice,low,3,1,4\n", "cell C1: a weight belongs to one party")]
    [InlineData("Issue,Option,Ann\nPrice,low,3\n", "the case has 1 party")]
    [InlineData("Issue,Option\nPrice,low\n", "cell A1: the table has no column of points")]
    [InlineData("Issue,Option,Ann,Bob\nPri\u202Ece,low,3,4\n", "cell A2: the cell holds the character U+202E")]
    [InlineData("Issue,Option,Ann,Bob\nPrice,low,3,\"4\nNo deal,,1,2\n", "scores.csv:2: a quote is opened on this line and never closed")]
    [InlineData("Issue,Option,Ann,Bob\nPrice,low,3,4\nSection,Id,Entry\nrules,,{ never: { pirce: low } }\n", "cell C4: 'pirce' is not an issue of this case; did you mean 'price'?")]
    [InlineData("Issue,Option,Ann,Bob\nPrice,low,3,4\nSection,Id,Entry\nrulez,,{ never: { price: low } }\n", "cell A4:")]
    [InlineData("Issue,Option,Ann,Bob\nPrice,low,3,4\nSection,Id,Entry\naudiences,x,\"{ party: ann\"\n", "cell C4: not readable as YAML")]
    [InlineData("Issue,Option,Applies when,Ann,Bob\nPrice,low,,3,4\nWhen,soon,{ price: lo },3,4\n", "cell C3: 'lo' is not an option of 'price'; did you mean 'low'?")]
    [InlineData("Price,low,3,4\n", "no table of scores")]
    [InlineData("", "no table of scores")]
    public void A_mistake_is_told_with_its_cell(string csv, string told) => Assert.Contains(Sheets.Wrong(csv), line => line.Contains(told, StringComparison.Ordinal));

    [Fact]
    public void All_mistakes_are_told_at_once_from_the_top()
    {
        var lines = Sheets.Wrong("Issue,Option,Ann,Bob\nPrice,low,ten,4..1\n,high,,x\nNo deal,,y,\n");
        Assert.Equal(["C2", "D2", "D3", "C4"], lines.Select(line => line.Split("cell ")[1].Split(':')[0]));
    }

    [Fact]
    public void Letters_that_are_not_utf_8_are_guessed_and_that_is_said()
    {
        var imported = new CsvFormat(false).Read([new ForeignFile("a.csv", Encoding.Latin1.GetBytes("Issue,Option,Zoë,Bob\nCafé,nègre,1,2\n"))]);
        Assert.Equal(("Zoë", "Café"), (imported.Case.Parties[0].Name, imported.Case.Issues[0].Name));
        Assert.Contains(imported.Notes, note => note.Kind == NoteKind.Guessed && note.Text.Contains("Windows-1252", StringComparison.Ordinal));
    }

    [Fact]
    public void Utf_16_is_read_with_and_without_its_mark()
    {
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            var bytes = encoding.GetBytes(Sheets.Small);
            foreach (var file in (byte[][])[bytes, [.. encoding.GetPreamble(), .. bytes]])
                Assert.Equal(Sheets.Read(Sheets.Small).Case, Sheets.Read(new ForeignFile("scores.csv", file)).Case);
        }
    }

    [Theory]
    [InlineData("a,b,c\n1,2,3\n")]
    [InlineData("<?xml version=\"1.0\"?><x/>")]
    [InlineData("parley: 1\ntitle: x\n")]
    [InlineData("{\"issue\": \"option\"}")]
    [InlineData("")]
    public void Other_files_are_not_taken_for_score_sheets(string text) => Assert.False(new CsvFormat(false).Recognises(Sheets.File(text)));

    [Fact]
    public void What_was_not_read_is_said()
    {
        var notes = Sheets.Read("one\ntwo,three\nIssue,Option,Ann,Bob,Notes,,Why it matters\nPrice,low,1,2,x,5,because it does\nTotal,,1,2,,,\n").Notes.Select(note => $"{note.Kind} {note.Text}");
        Assert.Equal(
            [
                "Dropped Row 2 above the table was not read.", "Guessed The first line, 'one', was taken for the title.",
                "Dropped Column G, 'Why it matters', holds no numbers; it was taken for remarks, not for a party.", "Dropped Column F has no heading and was not read.",
                "Dropped Row 5, 'Total', is worked out from the others and was not read.",
            ],
            notes);
    }
}
