using System.Text.RegularExpressions;
using Parley.Approval;
using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports.Tests;

public sealed partial class HtmlReportTests
{
    [Fact]
    public void A_report_of_one_answer() => Approved.Matches(WithoutStyle(Report(Sample.Analysis)), "report.html");

    [Fact]
    public void The_same_analysis_gives_the_same_bytes() => Assert.Equal(Report(Gallery.Analysis), Report(Gallery.Analysis));

    [Fact]
    public void Nothing_is_fetched_or_run()
    {
        var report = Report(Gallery.Analysis);
        Assert.Contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:", report, StringComparison.Ordinal);
        Assert.DoesNotMatch(Active(), WithoutStyle(report));
        Assert.DoesNotMatch(Fetching(), report);
    }

    [Fact]
    public void Every_element_that_opens_closes()
    {
        var open = new Stack<string>();
        foreach (Match tag in Tags().Matches(Report(Gallery.Analysis)))
        {
            var name = tag.Groups["name"].Value;
            if (tag.Groups["end"].Value.Length > 0) Assert.Equal(open.Pop(), name);
            else if (tag.Groups["empty"].Value.Length == 0 && name is not ("meta" or "link" or "!doctype")) open.Push(name);
        }
        Assert.Empty(open);
    }

    [Fact]
    public void Every_link_within_the_report_leads_somewhere_and_no_id_comes_twice()
    {
        var report = Report(Gallery.Analysis);
        var ids = Ids().Matches(report).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        var targets = InnerLinks().Matches(report).Select(m => m.Groups[1].Value)
            .Concat(References().Matches(report).SelectMany(m => m.Groups[1].Value.Split(' ')))
            .Concat(Fills().Matches(report).Select(m => m.Groups[1].Value));
        Assert.Empty(targets.Except(ids));
    }

    [Fact]
    public void Only_addresses_of_the_web_become_links()
    {
        var report = Report(Gallery.Analysis);
        Assert.Contains("<a href=\"https://maps.example/mill\" rel=\"noreferrer\">A map</a>", report, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_a_case_take_their_own_direction()
    {
        var report = Report(Gallery.Analysis);
        Assert.Contains("<h1 dir=\"auto\">", report, StringComparison.Ordinal);
        Assert.Contains("<td dir=\"auto\">המים של הטחנה</td>", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_answer_is_told_first_and_linked_to_its_part()
    {
        var report = Report(Gallery.Analysis);
        var answers = report[report.IndexOf("<nav", StringComparison.Ordinal)..report.IndexOf("</nav>", StringComparison.Ordinal)];
        foreach (var finding in Gallery.Analysis.Findings) Assert.Contains(finding.Headline, answers, StringComparison.Ordinal);
        foreach (var lens in Gallery.Analysis.Findings.Where(f => f.Verdict != Part.NotApplicable).Select(f => f.Lens)) Assert.Contains($"href=\"#{lens}\"", answers, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"pressure\"", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_are_numbered_source_by_source_and_lead_back()
    {
        var report = Report(Gallery.Analysis);
        var sources = report[report.IndexOf("id=\"sources\"", StringComparison.Ordinal)..report.IndexOf("id=\"method\"", StringComparison.Ordinal)];
        Assert.Matches(Numbered(), sources);
        Assert.Contains("<cite dir=\"auto\">¶2</cite>", sources, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#deal\">deal</a>", sources, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_without_claims_has_no_part_about_sources()
    {
        var report = Report(Sample.Analysis with { Findings = [Sample.Finding with { Evidence = [] }] });
        Assert.DoesNotContain("id=\"sources\"", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Rests on", report, StringComparison.Ordinal);
    }

    [Fact]
    public void The_method_tells_version_seed_and_what_is_not_exact()
    {
        var deal = Sample.Deal with { Frontier = Sample.Deal.Frontier with { Exact = false, Within = 0.25m }, Acceptable = new(14, 0.2, false, 10, 19), ExistsIsProved = false };
        var options = AnalysisOptions.Default with { Solver = AnalysisOptions.Default.Solver with { Seed = 271828 } };
        var method = string.Join('\n', Method.Of(Sample.Analysis with { Deal = deal, Options = options }));
        Assert.Contains($"Parley {Method.Version}", method, StringComparison.Ordinal);
        Assert.Contains("(271828)", method, StringComparison.Ordinal);
        Assert.Contains("within 0.25 points", method, StringComparison.Ordinal);
        Assert.Contains("between 10 and 19", method, StringComparison.Ordinal);
        Assert.Contains("could not be proved", method, StringComparison.Ordinal);
        Assert.Contains("are exact", string.Join('\n', Method.Of(Sample.Analysis)), StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_are_explained_once_a_part_and_all_in_the_glossary()
    {
        var report = Report(Sample.Analysis);
        Assert.Contains("<a class=\"term\" href=\"#term-ideal-point\">Ideal</a>", report, StringComparison.Ordinal);
        Assert.Contains("<article id=\"term-ideal-point\"", report, StringComparison.Ordinal);
        Assert.Contains("<article id=\"term-deal\"", report, StringComparison.Ordinal);
        Assert.DoesNotContain("term-priorities", report, StringComparison.Ordinal);
    }

    private static string Report(Analysis analysis)
    {
        var output = new StringWriter();
        HtmlReport.Write(analysis, output);
        return output.ToString();
    }

    private static string WithoutStyle(string report) => Style().Replace(report, "<style></style>");

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<(script|img|iframe|object|embed|form|base|foreignObject|use|image|a [^>]*xlink)|<[a-z][^>]*\\s(on[a-z]+|style|src)=", RegexOptions.IgnoreCase)]
    private static partial Regex Active();

    [GeneratedRegex("@import|url\\((?!#)|@font-face", RegexOptions.IgnoreCase)]
    private static partial Regex Fetching();

    [GeneratedRegex("<(?<end>/?)(?<name>[!a-zA-Z][a-zA-Z0-9]*)(?:\\s[^<>]*?)?(?<empty>/?)>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\sid=\"([^\"]*)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("href=\"#([^\"]*)\"")]
    private static partial Regex InnerLinks();

    [GeneratedRegex("aria-(?:labelledby|describedby)=\"([^\"]*)\"")]
    private static partial Regex References();

    [GeneratedRegex("url\\(#([^)]*)\\)")]
    private static partial Regex Fills();

    [GeneratedRegex("The county gazette.*id=\"claim-1\".*A map.*id=\"claim-2\".*No source given.*id=\"claim-3\"", RegexOptions.Singleline)]
    private static partial Regex Numbered();
}
