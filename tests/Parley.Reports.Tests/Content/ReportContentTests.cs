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
}
