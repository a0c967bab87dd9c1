namespace Parley.Cases.Tests;

public sealed class PatternTests
{
    private static readonly Pattern Low = new Pattern.Holds("price", ["low", "middle"]);
    private static readonly Pattern Fast = new Pattern.Holds("speed", ["fast"]);

    [Theory]
    [InlineData("low", "fast", true, true, true)]
    [InlineData("middle", "slow", true, false, true)]
    [InlineData("high", "slow", false, false, false)]
    [InlineData(null, "fast", false, false, true)]
    [InlineData(null, null, false, false, false)]
    public void A_pattern_matches_by_the_options_of_the_issues_that_arise(string? price, string? speed, bool low, bool both, bool either)
    {
        string? OptionOf(string issue) => issue == "price" ? price : speed;
        Assert.Equal(low, Low.Matches(OptionOf));
        Assert.Equal(!low, new Pattern.Not(Low).Matches(OptionOf));
        Assert.Equal(both, new Pattern.All([Low, Fast]).Matches(OptionOf));
        Assert.Equal(either, new Pattern.Any([Low, Fast]).Matches(OptionOf));
    }

    [Fact]
    public void All_of_nothing_is_true_and_any_of_nothing_is_not()
    {
        Assert.True(new Pattern.All([]).Matches(_ => null));
        Assert.False(new Pattern.Any([]).Matches(_ => null));
    }

    [Fact]
    public void A_pattern_mentions_the_issues_in_the_order_written() =>
        Assert.Equal(["speed", "price", "speed"], new Pattern.Any([Fast, new Pattern.Not(new Pattern.All([Low, Fast]))]).Mentions());
}
