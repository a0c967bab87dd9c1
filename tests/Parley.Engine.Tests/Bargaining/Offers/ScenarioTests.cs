using Parley.Engine.Bargaining;
using Parley.Engine.Deals;

namespace Parley.Engine.Tests.Bargaining;

public sealed class ScenarioTests
{
    // An offer holds an option in two bytes: more would wrap around to another option, unseen.
    [Theory]
    [InlineData(32_767, true)]
    [InlineData(32_768, false)]
    public void An_issue_with_more_options_than_an_offer_can_hold_is_refused(int options, bool can)
    {
        var space = new DealSpace
        {
            Parties = 1,
            Options = [options],
            Points = [[[.. Enumerable.Range(0, options).Select(k => (long)k)]]],
            Decimals = [0],
            NoDeal = [0],
            Floor = [0],
        };
        if (can) Assert.Equal(options, Scenario.Of(space).Packages);
        else Assert.Contains("32,768 options", Assert.Throws<ScenarioException>(() => Scenario.Of(space)).Message, StringComparison.Ordinal);
    }
}
