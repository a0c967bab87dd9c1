using Parley.Cases;
using Parley.Lenses.Tests.Audiences;

namespace Parley.Lenses.Tests.Threshold;

public sealed class HamburgThreatTests
{
    [Fact]
    public void In_Hamburg_calm_alone_beats_every_other_course_for_the_United_States_once_the_threat_is_large_enough()
    {
        var course = Course(SummitCase.Case);
        Assert.Equal([43.5m, 46.5m], course.Turns.Select(t => t.At));
        Assert.Equal(new Choice([new("tension", "eased")]), Changes(course.Stretches[^1]));
        var finding = Assert.Single(Thresholds.Find(
            SummitCase.Case, Variation.Of(SummitCase.Case, "quantities.threat"), [Watch.Named(SummitCase.Case, "best:usa")], null, TestContext.Current.CancellationToken));
        Assert.EndsWith("above 46.5, it is “Less tension and nothing else”.", finding.Headline, StringComparison.Ordinal);
        Assert.Equal(["calm-is-enough"], finding.Evidence);
    }

    [Fact]
    public void In_Hamburg_a_channel_that_loses_nothing_to_the_threat_is_never_left_out()
    {
        var channel = SummitCase.Case.Values["usa"].Issues["envoy-channel"].Points["open"].Amount;
        var course = Course(Replaced.In(SummitCase.Case, channel, 4.5m));
        Assert.Contains(Changes(course.Stretches[^1]).Chosen, c => c.Id == "envoy-channel");
        Assert.Equal([43.5m], course.Turns.Select(t => t.At));
    }

    private static Course Course(Case @case) =>
        ThresholdAgainstEnumeration.Course(@case, Variation.Of(@case, "quantities.threat"), Watch.Named(@case, "best:usa"));

    private static Choice Changes(Stretch stretch)
    {
        var before = SummitCase.Case.StatusQuo!.Chosen;
        return new(stretch.Reply.Package!.Choose.Chosen.Where(c => before.Find(c.Id)?.Option != c.Option).ToCatalog());
    }
}
