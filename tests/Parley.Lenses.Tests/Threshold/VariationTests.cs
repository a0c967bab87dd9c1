using Parley.Cases;
using Parley.Lenses.Tests.Audiences;

namespace Parley.Lenses.Tests.Threshold;

public sealed class VariationTests
{
    private static readonly Case Case = SummitCase.Case;

    [Fact]
    public void Every_number_of_a_case_is_found_by_the_path_that_its_reader_gives_it()
    {
        var places = SummitCase.Read.Places;
        // A weight that is not written is 0, and can be varied all the same.
        Assert.All(CaseAmounts.Of(Case), a => Assert.True(places.ContainsKey(a.Path) || a.Path.EndsWith(".weight", StringComparison.Ordinal), a.Path));
        Assert.All(CaseAmounts.Of(Case), a => Assert.Same(a.Amount, AmountPath.Find(Case, a.Path)));
    }

    [Fact]
    public void The_range_that_is_written_is_the_range_that_is_varied()
    {
        var variation = Variation.Of(Case, "quantities.threat");
        Assert.Equal((10, 60, 30, 0.000001m), (variation.From, variation.To, variation.Written, variation.Unit));
        Assert.Equal((0, 60), (Variation.Of(Case, "quantities.threat", from: 0).From, Variation.Of(Case, "quantities.threat", from: 0).To));
    }

    [Theory]
    [InlineData(0, 1, 0.0000001)]
    [InlineData(0, 0.001, 0.0000000001)]
    [InlineData(-100, 400, 0.00001)]
    [InlineData(0, 1000000000, 1)]
    public void Values_are_told_apart_to_eight_digits_of_the_range(double from, double to, double unit) =>
        Assert.Equal((decimal)unit, Variation.Of(Case, "quantities.threat", (decimal)from, (decimal)to).Unit);

    [Theory]
    [InlineData("values.usa.tension.easd", "did you mean 'values.usa.tension.eased'?")]
    [InlineData("vlaues.usa.tension.eased", "did you mean 'values.usa.tension.eased'?")]
    [InlineData("values.usa.tension", "more than one number; name one of them: values.usa.tension.stays, values.usa.tension.eased")]
    [InlineData("values.usa.tension.eased.much", "did you mean 'values.usa.tension.eased'?")]
    [InlineData("interactions", "interactions[0].points")]
    [InlineData("interactions[9].points", "did you mean 'interactions[0].points'?")]
    [InlineData("issues.sanctions", "numbers stand under parties, quantities, values, interactions, audiences, levers, alone")]
    [InlineData("values.usa.zzzzzz.x", "under 'values.usa' there is: announcement")]
    [InlineData("", "numbers stand under")]
    public void A_path_to_no_number_is_answered_with_what_was_probably_meant(string path, string helps) =>
        Assert.Contains(helps, Refused(() => Variation.Of(Case, path)), StringComparison.Ordinal);

    [Theory]
    [InlineData("quantities.threat", 60.0, 10.0, "it has to go up")]
    [InlineData("quantities.threat", 5.0, 5.0, "it has to go up")]
    [InlineData("quantities.threat", 70.0, null, "goes from 70 to 60; it has to go up")]
    [InlineData("values.usa.tension.stays", null, 5.0, "without a range")]
    [InlineData("audiences.us-public.weight", -1.0, 1.0, "at least 0")]
    [InlineData("alone[0].chance", 0.5, 2.0, "between 0 and 1")]
    [InlineData("quantities.threat", 0.0, 1e13, "lie between -1000000000000 and 1000000000000")]
    [InlineData("quantities.threat", 0.0, 1e-13, "too many digits")]
    public void A_range_that_cannot_be_gets_one_line(string path, double? from, double? to, string why) =>
        Assert.Contains(why, Refused(() => Variation.Of(Case, path, (decimal?)from, (decimal?)to)), StringComparison.Ordinal);

    [Theory]
    [InlineData("nahs", "did you mean 'nash'?")]
    [InlineData("best:us", "did you mean 'usa'?")]
    [InlineData("acceptable:smal-deal", "did you mean 'small-deal'?")]
    [InlineData("everything", "it takes exists, nash")]
    public void Nothing_to_watch_is_answered_with_what_was_probably_meant(string words, string helps) =>
        Assert.Contains(helps, Refused(() => Watch.Named(Case, words)), StringComparison.Ordinal);

    private static string Refused(Func<object> asked) => Assert.Throws<ThresholdException>(asked).Message;
}
