using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Formats.Tests;

public sealed class ScenarioTests
{
    private const double Close = 1e-9;
    private static readonly string[] Kinds = ["genius", "geniusweb", "negolog"];

    public static TheoryData<string> Names => [.. ExpectedScenario.All(Kinds).Select(s => s.Name).DefaultIfEmpty("none")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_number_that_is_defined_as_ours_is_reproduced(string name)
    {
        Assert.SkipUnless(Shared.IsPresent, Shared.Absent);
        var expected = ExpectedScenario.All(Kinds).Single(s => s.Name == name);
        var format = FormatCatalog.All.Single(f => f.Name == expected.Kind);
        var read = format.Read(Shared.Files(expected.Folder, expected.Files)).Case;

        var solved = new Solved(read);
        Assert.Equal(expected.Number("outcomes"), (double)solved.Packages);
        Assert.True(solved.Answer.Acceptable.Exact);
        Assert.Equal(expected.Number("rational"), (double)solved.Answer.Acceptable.Count);
        Equal(expected.Point("min"), solved.Least);
        Equal(expected.Point("max"), solved.Most);
        Assert.Equal(expected.Number("pareto_distinct_points"), solved.Answer.AcceptableFrontier.Count);
        Assert.Equal(expected.Number("max_welfare"), solved.MaxWelfare, Close);
        Equal(expected.Point("ideal_rational"), solved.Ideal);
        Equal(expected.Point("nash_point_d=reservation(genius rule)"), solved.At(SolutionKind.Nash));

        // There the disagreement point is never below the worst package; with that as no-deal, everything is defined alike.
        var worst = expected.Point("disagreement_used");
        var raised = new Solved(read with { NoDeal = read.Parties.Select((p, at) => new AmountOf(p.Id, new Known((decimal)worst[at]))).ToCatalog() });
        Equal(expected.Point("nash_point"), raised.At(SolutionKind.Nash));
        Equal(expected.Point("ks_point_maxmin"), raised.At(SolutionKind.KalaiSmorodinsky));
        Equal(expected.Point("egalitarian_point"), raised.At(SolutionKind.Egalitarian));
    }

    [Fact]
    public void Every_folder_loads_and_survives_as_a_case_file()
    {
        Assert.SkipUnless(Shared.IsPresent, Shared.Absent);
        foreach (var (format, folder) in Folders())
        {
            var read = format.Read(Shared.Files(folder));
            var file = CaseReader.Parse(CaseWriter.Write(read.Case), folder);
            Assert.True(file.IsUsable, $"{folder}: {string.Join('\n', file.Problems)}");
            Assert.Equal(read.Case, file.Case);
        }
    }

    [Fact]
    public void What_the_writer_writes_the_reader_reads_back_to_an_equal_case()
    {
        Assert.SkipUnless(Shared.IsPresent, Shared.Absent);
        foreach (var (format, folder) in Folders())
        {
            var read = format.Read(Shared.Files(folder)).Case;
            if (format.Write(read) is not { } written) continue;
            Assert.All(written.Notes, note => Assert.Equal(NoteKind.Found, note.Kind));
            Assert.Equal(read, format.Read(written.Files).Case);
        }
    }

    [Fact]
    public void What_had_to_be_mended_is_said()
    {
        Assert.SkipUnless(Shared.IsPresent, Shared.Absent);
        Assert.Contains(Notes("anac-y2011-Car"), n => n.Kind == NoteKind.Repaired && n.Text.Contains("no space between two attributes", StringComparison.Ordinal));
        Assert.Contains(Notes("anac-y2014-10issues"), n => n.Kind == NoteKind.Repaired && n.Text.Contains("XML declaration", StringComparison.Ordinal));
        Assert.Contains(Notes("anac-y2014-10issues"), n => n is { Kind: NoteKind.Dropped, File: "pareto.xml" });
        Assert.Contains(Notes("SON_with_discount"), n => n.Kind == NoteKind.Repaired && n.Text.Contains("discount", StringComparison.Ordinal));
        Assert.Contains(Notes("SON_with_discount"), n => n.Kind == NoteKind.Guessed && n.Text.Contains("100 steps", StringComparison.Ordinal));
        Assert.Equal(["England", "Zimbabwe"], Read("anac-y2010-EnglandZimbabwe").Case.Parties.Select(p => p.Name));
        Assert.Equal(["Cypress", "Itex"], Read("anac-y2010-ItexvsCypress").Case.Parties.Select(p => p.Name));
        Assert.Equal(["buyer", "seller"], Read("laptopdomain").Case.Parties.Select(p => p.Name));
        Assert.Equal(0.05m, ((Known)Read("anac-y2013-Ultimatum").Case.Parties[0].Discount!).Value);
        Assert.Equal(0.5m, ((Known)Read("anac-y2014-10issuesDiscountedwithRV").Case.Parties[1].Discount!).Value);

        static Imported Read(string folder) => new GeniusFormat().Read(Shared.Files($"genius/{folder}"));
        static IReadOnlyList<ImportNote> Notes(string folder) => Read(folder).Notes;
    }

    private static IEnumerable<(IFormat Format, string Folder)> Folders() =>
        new[] { ("genius", "genius"), ("geniusweb-anl2022", "geniusweb"), ("negolog", "negolog") }
            .SelectMany(kind => Shared.Folders(kind.Item1).Select(folder => (FormatCatalog.All.Single(f => f.Name == kind.Item2), folder)));

    private static void Equal(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var at = 0; at < expected.Length; at++) Assert.Equal(expected[at], actual[at], Close);
    }
}
