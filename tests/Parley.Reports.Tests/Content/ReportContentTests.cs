using Parley.Lenses;

namespace Parley.Reports.Tests;

public sealed class ReportContentTests
{
    [Fact]
    public void Of_several_lenses_all_answers_come_before_any_working()
    {
        var blocks = ReportContent.Of(Gallery.Analysis).ToList();
        var answers = blocks.TakeWhile(b => b is not Block.Section).OfType<Block.Answer>().Select(a => a.Words);
        Assert.Equal(Gallery.Analysis.Findings.Where(f => f.Verdict != Part.NotApplicable).Select(f => f.Headline), answers);
        Assert.Contains(Gallery.Analysis.Findings[^1].Headline, blocks.OfType<Block.Points>().First().Items);
    }

    [Fact]
    public void A_question_heads_its_part_once_however_many_answers_it_has()
    {
        var sections = ReportContent.Of(Gallery.Analysis).OfType<Block.Section>().Select(s => s.Words).ToList();
        Assert.Equal(sections.Distinct(), sections);
        Assert.Equal(["Is there a deal, and which?", "lens-0"], sections.Take(2));
    }

    [Fact]
    public void One_answer_alone_needs_no_parts() => Assert.DoesNotContain(ReportContent.Of(Sample.Analysis), b => b is Block.Section);

    [Fact]
    public void Claims_are_told_once_whichever_answers_rest_on_them()
    {
        Analysis twice = Sample.Analysis with { Findings = [Sample.Finding, Sample.Finding with { Lens = "balance" }] };
        Assert.Single(ReportContent.Of(twice).OfType<Block.Points>().SelectMany(p => p.Items), i => i.Contains("summers", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_one_thing_of_each_kind_the_report_speaks_as_of_one()
    {
        var deal = Sample.Deal with { Packages = 1, Acceptable = new(1, 1, true, 1, 1), Frontier = Sample.Deal.Frontier with { Count = 1, Exact = true } };
        Assert.Contains("Of 1 possible package, 1 is acceptable (100%); 1 is efficient: nothing is better for everyone.", Said(deal));
        Assert.Contains("none is acceptable", Said(deal with { Acceptable = new(0, 0, true, 0, 0) }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_better_package_is_told_where_there_are_no_amounts_to_tell_it_by()
    {
        PackageResult first = Sample.Deal.Solutions[0].Package, ranked = first with { Values = new Dictionary<string, decimal>(), Gains = new Dictionary<string, decimal>() };
        var named = new NamedPackageResult("old", "The old way", ranked, true, true, [], false, ranked);
        Assert.Equal(
            "acceptable, and it leaves something on the table: another package is better for one party and worse for none.",
            DealAnswers.Standing(named, new CaseWords(Sample.Case)));
    }

    [Fact]
    public void Gains_stand_beside_values_only_where_they_differ_from_them()
    {
        Assert.Contains("in brackets", Said(Sample.Deal), StringComparison.Ordinal);
        var nothing = Sample.Deal with
        {
            NoDeal = Sample.Deal.NoDeal.ToDictionary(p => p.Key, _ => 0m),
            Solutions = [.. Sample.Deal.Solutions.Select(s => s with { Package = s.Package with { Gains = s.Package.Values } })],
        };
        Assert.DoesNotContain("in brackets", Said(nothing), StringComparison.Ordinal);
        Assert.DoesNotContain("(+", Said(nothing), StringComparison.Ordinal);
    }

    private static string Said(DealResult deal)
    {
        var output = new StringWriter();
        MarkdownReport.Write(Sample.Analysis with { Deal = deal }, output);
        return output.ToString();
    }
}
