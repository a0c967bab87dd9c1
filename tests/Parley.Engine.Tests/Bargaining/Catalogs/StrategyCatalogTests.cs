using Parley.Engine.Bargaining;

namespace Parley.Engine.Tests.Bargaining;

public sealed class StrategyCatalogTests
{
    public static TheoryData<string> Names() => [.. StrategyCatalog.BuiltIn.Entries.Select(e => e.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_name_is_found_and_printed_as_it_is_written(string name) => Assert.Equal(name, StrategyCatalog.BuiltIn.Find(name).Name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Settings_at_the_ends_of_their_ranges_survive_printing(string name)
    {
        var entry = StrategyCatalog.BuiltIn.Entries.Single(e => e.Name == name);
        foreach (var values in (double[][])[[.. entry.Parameters.Select(p => p.Least)], [.. entry.Parameters.Select(p => p.Most)]])
        {
            var made = entry.Make(values);
            Assert.Equal(made, StrategyCatalog.BuiltIn.Find(made.Name));
        }
    }

    [Theory]
    [InlineData("boulware(e=0.05)", "boulware(e=0.05)")]
    [InlineData(" boulware ( e = 5e-2 ) ", "boulware(e=0.05)")]
    [InlineData("boulware(e=0.2)", "boulware")]
    [InlineData("linear()", "linear")]
    [InlineData("tit-for-tat(noise=0.1, delay=1)", "tit-for-tat(noise=0.1)")]
    [InlineData("boa(bidding=conceder(e=2))", "boa(bidding=conceder)")]
    [InlineData("boa(acceptance=ac-next(alpha=1), model=none, bidding=micro)", "boa(bidding=micro)")]
    [InlineData("boa(bidding=time-dependent(k=0.1,e=3),acceptance=ac-lowest)", "boa(bidding=time-dependent(e=3, k=0.1), acceptance=ac-lowest)")]
    public void What_is_written_has_one_printed_form(string written, string printed)
    {
        var found = StrategyCatalog.BuiltIn.Find(written);
        Assert.Equal(printed, found.Name);
        Assert.Equal(printed, StrategyCatalog.BuiltIn.Find(printed).Name);
    }

    [Theory]
    [InlineData("bulware", "no strategy is named 'bulware': did you mean 'boulware'?")]
    [InlineData("boulware(f=1)", "boulware has no setting 'f': did you mean 'e'?")]
    [InlineData("boulware(speed=1)", "boulware has no setting 'speed': expected e")]
    [InlineData("linear(e=1)", "linear has no settings, but is given 'e'")]
    [InlineData("boulware(e=7)", "boulware: e is 7; expected a number from 0.001 to 1")]
    [InlineData("boulware(e=late)", "boulware: e is 'late'; expected a number from 0.001 to 1")]
    [InlineData("boulware(e=NaN)", "boulware: e is NaN; expected a number from 0.001 to 1")]
    [InlineData("boulware(e=0.1, e=0.2)", "boulware: e is given twice")]
    [InlineData("boulware(e=0.1", "'boulware(e=0.1' ends where ',' or ')' was expected")]
    [InlineData("boulware(e)", "'boulware(e)' has ')' at character 11, where '=' and a value for 'e' was expected")]
    [InlineData("boulware(e=0.1))", "'boulware(e=0.1))' has ')' at character 16, where the end was expected")]
    [InlineData("", "'' ends where a name was expected")]
    [InlineData("boa", "boa has no bidding; expected boa(bidding=NAME) and, if you like, model=NAME and acceptance=NAME")]
    [InlineData("boa(biding=linear)", "boa has no setting 'biding': did you mean 'bidding'?")]
    [InlineData("boa(bidding=liner)", "no bidding component is named 'liner': did you mean 'linear'?")]
    [InlineData("boa(bidding=linear, bidding=linear)", "boa: bidding is given twice")]
    [InlineData("boa(bidding=linear, model=frequent)", "no opponent model is named 'frequent': ")]
    [InlineData("boa(bidding=linear, acceptance=ac-nxt)", "no acceptance condition is named 'ac-nxt': did you mean 'ac-next'?")]
    [InlineData("a(a=a(a=a(a=a(a=a(a=a)))))", "'a(a=a(a=a(a=a(a=a(a=a)))))' nests components more than 4 deep")]
    public void What_is_wrong_is_told_in_one_line(string written, string message)
    {
        var error = Assert.Throws<StrategyException>(() => StrategyCatalog.BuiltIn.Find(written));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_name_without_end_is_refused() =>
        Assert.Equal("a strategy's name has 5000 characters; expected 400 at most", Assert.Throws<StrategyException>(() => StrategyCatalog.BuiltIn.Find(new('x', 5000))).Message);

    [Fact]
    public void A_name_cannot_be_taken_twice()
    {
        Assert.Throws<StrategyException>(() => StrategyCatalog.BuiltIn.With([new("linear", "", [], _ => new Linear())]));
        Assert.Throws<StrategyException>(() => StrategyCatalog.BuiltIn.With([new("boa", "", [], _ => new Linear())]));
        Assert.Equal("linear", StrategyCatalog.BuiltIn.With([new("mine", "", [], _ => new Linear())]).Find("mine").Name);
    }

    [Fact]
    public void Any_text_is_read_or_refused_with_one_message()
    {
        var draws = new Draws(1);
        string[] pieces = ["boulware", "boa", "bidding", "model", "(", ")", "=", ",", " ", "e", "0.1", "-", "\n", "(((("];
        for (var k = 0; k < 20_000; k++)
        {
            var text = string.Concat(Enumerable.Range(0, draws.Next(9)).Select(_ => draws.Pick(pieces)));
            try
            {
                Assert.Equal(StrategyCatalog.BuiltIn.Find(text).Name, StrategyCatalog.BuiltIn.Find(StrategyCatalog.BuiltIn.Find(text).Name).Name);
            }
            catch (StrategyException e)
            {
                Assert.NotEmpty(e.Message);
                Assert.DoesNotContain('\n', e.Message);
            }
        }
    }
}
