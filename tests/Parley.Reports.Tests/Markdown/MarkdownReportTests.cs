using Parley.Approval;

namespace Parley.Reports.Tests;

public sealed class MarkdownReportTests
{
    [Fact]
    public void A_report_reads_as_markdown() => Approved.Matches(Report(Sample.Analysis), "report.md");

    [Fact]
    public void Words_of_a_case_never_act_as_markup()
    {
        var text = Report(Sample.Analysis with { Case = Sample.Case with { Title = "<b>a|b</b> *c* [d](e)", Question = "- not a list" } });
        Assert.Contains(@"# \<b\>a\|b\</b\> \*c\* \[d\](e)", text, StringComparison.Ordinal);
        Assert.Contains(@"\- not a list", text, StringComparison.Ordinal);
    }

    private static string Report(Lenses.Analysis analysis)
    {
        var output = new StringWriter();
        MarkdownReport.Write(analysis, output);
        return output.ToString();
    }
}
