using Parley.Cases;

namespace Parley.Formats.Tests;

public sealed class XlsxFormatTests
{
    private static readonly string[] Heads = ["Issue", "Option", "Ann", "Bob"];

    [Fact]
    public void Cells_are_read_as_the_spreadsheet_keeps_them()
    {
        var imported = Sheets.Read(Sheets.Workbook(
            Heads,
            ["Price", "30", "0.1", "<c><v>0.30000000000000004</v></c>"],
            ["", "40", "<c><v>1.2E3</v></c>", "<c t=\"str\"><v>5..8</v></c>"]));
        Assert.Equal(["30", "40"], imported.Case.Issues["price"].Options.Select(option => option.Name));
        Assert.Equal((new Known(0.1m), new Known(0.3m)), ((Known)imported.Worth("ann", "price", "30")!, (Known)imported.Worth("bob", "price", "30")!));
        Assert.Equal(new Known(1200), imported.Worth("ann", "price", "40"));
        Assert.Equal(new Between(5, null, 8), imported.Worth("bob", "price", "40"));
        Assert.DoesNotContain(imported.Notes, note => note.Text.Contains("formula", StringComparison.Ordinal));
    }

    [Fact]
    public void A_formula_counts_as_the_value_saved_with_it_and_that_is_said()
    {
        var imported = Sheets.Read(Sheets.Workbook(Heads, ["Price", "low", "<c r=\"C2\"><f>SUM(A1:A9)</f><v>7</v></c>", "<c><f>WEBSERVICE(\"http://x\")</f><v>4</v></c>"]));
        Assert.Equal(new Known(7), imported.Worth("ann", "price", "low"));
        var note = Assert.Single(imported.Notes, note => note.Text.Contains("formula", StringComparison.Ordinal));
        Assert.Equal((NoteKind.Guessed, "Sheet Values: 2 cells hold formulas; the values saved with them were taken (C2 and D2)."), (note.Kind, note.Text));
    }

    [Theory]
    [InlineData("<c><f>1+1</f></c>", "scores.xlsx, sheet Values, cell C2: the cell shows the error 'formula without a saved value'")]
    [InlineData("<c t=\"e\"><f>0.8*threat</f><v>#NAME?</v></c>", "cell C2: the cell shows the error '#NAME?'; a formula of the case, such as = 0.8 * threat, is entered as text")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "cell C2: 'TRUE' stands where an amount was expected")]
    [InlineData("<c s=\"1\"><v>45000</v></c>", "cell C2: the cell holds the date 2023-03-15")]
    [InlineData("<c><v>1e300</v></c>", "cell C2: '1e300' is too large")]
    [InlineData("ten", "scores.xlsx, sheet Values, cell C2: 'ten' stands where an amount was expected: a number, a range low..high")]
    public void A_mistake_is_told_with_sheet_and_cell(string cell, string told)
    {
        var sheet = Sheets.Sheet(Heads, ["Price", "low", cell, "1"]);
        var file = Sheets.Workbook(sheet, "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>");
        Assert.Contains(told, Assert.Single(Sheets.Wrong(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_percentage_is_a_fraction_and_that_is_said()
    {
        var file = Sheets.Workbook(Sheets.Sheet(Heads, ["Price", "low", "<c s=\"1\"><v>0.2</v></c>", "1"]), "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/></cellXfs>");
        var imported = Sheets.Read(file);
        Assert.Equal(new Known(0.2m), imported.Worth("ann", "price", "low"));
        Assert.Contains(imported.Notes, note => note.Kind == NoteKind.Guessed && note.Text.Contains("20% as 0.2", StringComparison.Ordinal));
    }

    [Fact]
    public void Shared_texts_are_joined_without_how_they_are_pronounced()
    {
        const string Texts = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><r><t>Pri</t></r><r><t>ce_x0041_</t></r><rPh><t>no</t></rPh></si></sst>";
        var sheet = Sheets.Sheet(Heads, ["<c t=\"s\"><v>0</v></c>", "low", "1", "2"]);
        Assert.Equal("PriceA", Sheets.Read(Sheets.Workbook(sheet, "", ("xl/sharedStrings.xml", Texts))).Case.Issues[0].Name);
    }

    [Fact]
    public void Another_kind_of_file_is_not_taken_for_a_workbook()
    {
        var format = new XlsxFormat(false);
        Assert.False(format.Recognises(Sheets.File("PK")));
        Assert.False(format.Recognises(Sheets.Pack([("content.xml", "<x/>")])));
        Assert.True(format.Recognises(Sheets.Workbook(Heads)));
    }
}
