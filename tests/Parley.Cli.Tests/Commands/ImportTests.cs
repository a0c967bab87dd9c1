using Parley.Running;

namespace Parley.Cli.Tests;

public sealed class ImportTests : IDisposable
{
    private const string Sheet = "Title,Selling a bicycle\n\nIssue,Option,Seller,Buyer\nPrice,low,0,10\n,high,10,0\nLock,with,0,6\n,without,3,0\nNo deal,,2,2\n";

    private readonly Folder _folder = new();

    public ImportTests() => _folder.Write("scores.csv", Sheet);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_case_goes_to_standard_output_and_what_happened_to_standard_error()
    {
        var run = Parley("import", "scores.csv");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("parley: 1\ntitle: Selling a bicycle\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(["parley: read scores as score sheet in CSV: 2 parties (Seller, Buyer), 2 issues, 4 packages"], run.NoteLines);
    }

    [Theory]
    [InlineData("talks.yaml", "talks.yaml")]
    [InlineData("talks.json", "talks.json")]
    [InlineData("talks", "talks/case.yaml")]
    public void A_case_is_written_and_has_an_answer(string output, string file)
    {
        Assert.Equal((0, ""), (Parley("import", "scores.csv", "-o", output) is var run ? run.ExitCode : -1, run.Output));
        Assert.Equal($"parley: wrote {file}; next: parley analyze {file}", run.NoteLines[^1]);
        Assert.Equal(0, Parley("check", file).ExitCode);
        Assert.Contains("There is a deal", Parley("analyze", file).Output, StringComparison.Ordinal);
        Assert.Equal(Parley("import", "scores.csv").Output, Parley("import", Sheets(file)).Output);
    }

    /// <summary>The same case as a sheet again, so that all three forms can be held against each other.</summary>
    private string Sheets(string file)
    {
        Assert.Equal(0, Parley("export", file, "--to", "xlsx", "-o", "again.xlsx").ExitCode);
        return "again.xlsx";
    }

    [Fact]
    public void What_was_guessed_and_dropped_is_told()
    {
        _folder.Write("odd.csv", "Issue;Option;Ann;Bob\nPrice;low;0,5;1\nTotal;;1;1\n");
        var run = Parley("import", "odd.csv");
        Assert.Equal(
            [
                "parley: read odd as score sheet in CSV: 2 parties (Ann, Bob), 1 issue, 1 package", "  guessed   odd.csv: Decimals have a comma in this file: 2,5 was taken for 2.5.",
                "  guessed   odd.csv: There is no title; the file's name was taken for it: 'odd'.", "  dropped   odd.csv: Row 3, 'Total', is worked out from the others and was not read.",
            ],
            run.NoteLines);
    }

    [Fact]
    public void A_wrong_sheet_is_told_with_all_its_mistakes_and_writes_nothing()
    {
        _folder.Write("bad.csv", "Issue,Option,Ann,Bob\nPrice,low,ten,4..1\n");
        var run = Parley("import", "bad.csv", "-o", "out.yaml");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(2, run.NoteLines.Length);
        Assert.StartsWith("bad.csv:2, cell C2: 'ten'", run.NoteLines[0], StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "out.yaml")));
    }

    [Fact]
    public void What_is_there_is_replaced_only_when_asked()
    {
        _folder.Write("talks.yaml", "mine");
        var refused = Parley("import", "scores.csv", "-o", "talks.yaml");
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("talks.yaml is there already; --force replaces it", Assert.Single(refused.NoteLines), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_folder.Path, "talks.yaml")));
        Assert.Equal(0, Parley("import", "scores.csv", "-o", "talks.yaml", "--force").ExitCode);
    }

    [Fact]
    public void A_folder_of_many_is_imported_with_a_table_past_those_with_mistakes()
    {
        foreach (var name in (string[])["a", "a/deep", "b"]) Directory.CreateDirectory(Path.Combine(_folder.Path, "all", name));
        _folder.Write("all/a/one.csv", Sheet);
        _folder.Write("all/a/deep/two.csv", Sheet);
        _folder.Write("all/a/deep/readme.txt", "nothing");
        _folder.Write("all/b/faulty.csv", "Issue,Option,Ann,Bob\nPrice,low,ten,1\n");
        _folder.Write("all/b/ann.csv", "Issue,Option,Points\nPrice,low,1\n,high,2\n");
        _folder.Write("all/b/bob.csv", "Issue,Option,Points\nPrice,low,2\n,high,1\n");
        var run = Parley("import", "all", "-o", "out");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            """
            scenario    format  parties  issues  packages  notes      written
            a/one       csv           2       2         4             out/a/one.yaml
            a/deep/two  csv           2       2         4             out/a/deep/two.yaml
            b/faulty    csv                                not read
            b           csv           2       1         2  3 guessed  out/b.yaml

            """,
            run.Output);
        Assert.Equal(2, run.NoteLines.Length);
        Assert.StartsWith("b/faulty.csv:2, cell C2: 'ten'", run.NoteLines[0], StringComparison.Ordinal);
        Assert.Equal("parley: imported 3 of 4 negotiations into out; import one by itself to read its notes", run.NoteLines[1]);
        var again = Parley("import", "all", "-o", "out");
        Assert.Equal((3, ""), (again.ExitCode, again.Output));
        Assert.Contains("3 files are there already", Assert.Single(again.NoteLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_are_not_followed_out_of_a_folder()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "all"));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "all", "link.csv"), Path.Combine(_folder.Path, "scores.csv"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "all", "up"), _folder.Path);
        var run = Parley("import", "all");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("nothing in all is of a format that parley reads", Assert.Single(run.NoteLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "of a format that parley reads: ", "import", "odd.txt")]
    [InlineData(1, "is a case already", "import", "case.yaml")]
    [InlineData(1, "headings Issue and Option", "import", "plain.csv")]
    [InlineData(1, "save it without a password as .xlsx", "import", "old.xls")]
    [InlineData(1, "no table of scores", "import", "odd.txt", "--format", "csv")]
    [InlineData(2, "there is no format 'exel'", "import", "scores.csv", "--format", "exel")]
    [InlineData(2, "did you mean 'xlsx'?", "export", "case.yaml", "--to", "xslx", "-o", "x")]
    [InlineData(2, "2 negotiations here; name a folder", "import", "scores.csv", "more.csv")]
    [InlineData(3, "no such file", "import", "nowhere.csv")]
    [InlineData(3, "its folder does not exist", "import", "scores.csv", "-o", "no/such/x.yaml")]
    [InlineData(3, "it is a file", "export", "case.yaml", "--to", "csv-by-party", "-o", "case.yaml", "--force")]
    [InlineData(3, "is there already", "export", "case.yaml", "--to", "csv", "-o", "scores.csv")]
    [InlineData(1, "scores.csv is no case but a score sheet in CSV; import it first: parley import scores.csv -o case.yaml", "analyze", "scores.csv")]
    [InlineData(2, "needs PATH", "import")]
    [InlineData(2, "is a format that is only read", "export", "case.yaml", "--to", "negolog", "-o", "x")]
    [InlineData(2, "is a format that is only written", "import", "scores.csv", "--format", "nfg")]
    [InlineData(1, "it names no levers", "export", "case.yaml", "--to", "nfg", "-o", "x.nfg")]
    [InlineData(2, "'--to'", "export", "case.yaml", "-o", "x")]
    [InlineData(2, "parley new --sheet x.csv", "new", "x.csv")]
    [InlineData(2, "ends with .csv or .xlsx", "new", "--sheet", "x.pdf")]
    [InlineData(3, "is there already", "new", "--sheet", "scores.csv")]
    public void What_cannot_be_done_is_told_in_one_line(int code, string told, params string[] words)
    {
        _folder.Write("case.yaml", Small.Case);
        _folder.Write("odd.txt", "nothing");
        _folder.Write("plain.csv", "a,b\n1,2\n");
        _folder.Write("more.csv", Sheet);
        _folder.Write("old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]);
        var run = Parley(words);
        Assert.Equal((code, ""), (run.ExitCode, run.Output));
        Assert.Contains(told, Assert.Single(run.NoteLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void A_score_sheet_to_start_from_becomes_a_case_in_order(string ending)
    {
        Assert.Equal(0, Parley("new", "--sheet", $"talks.{ending}").ExitCode);
        var run = Parley("import", $"talks.{ending}", "-o", "talks.yaml");
        Assert.Equal((0, 2), (run.ExitCode, run.NoteLines.Length));
        Assert.Equal((0, "talks.yaml: in order\n", ""), Parley("check", "talks.yaml") is var check ? (check.ExitCode, check.Output, check.Notes) : default);
        Assert.Contains("There is a deal", Parley("analyze", "talks.yaml").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_is_exported_into_a_folder_of_sheets_and_comes_back()
    {
        _folder.Write("case.yaml", Small.Case);
        Assert.Equal(0, Parley("export", "case.yaml", "--to", "csv-by-party", "-o", "sheets").ExitCode);
        Assert.Equal(["buyer.csv", "more.csv", "seller.csv"], Directory.GetFiles(Path.Combine(_folder.Path, "sheets")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var back = Parley("import", "sheets", "-o", "back.yaml");
        Assert.Equal(0, back.ExitCode);
        // The parties come back in another order: talks that draw at random then draw other numbers, so just the deal is compared.
        Assert.Equal(
            Parley("analyze", "case.yaml", "--lens", "deal", "--format", "json").Output.Length,
            Parley("analyze", "back.yaml", "--lens", "deal", "--format", "json").Output.Length);
        var refused = Parley("export", "case.yaml", "--to", "csv-by-party", "-o", "sheets");
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("--force", Assert.Single(refused.NoteLines), StringComparison.Ordinal);
        Assert.Equal(0, Parley("export", "case.yaml", "--to", "csv-by-party", "-o", "sheets", "--force").ExitCode);
    }

    private Run Parley(params string[] words) => Program.Start(words, _folder.Path);
}
