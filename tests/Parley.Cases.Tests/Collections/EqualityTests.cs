namespace Parley.Cases.Tests;

public sealed class EqualityTests
{
    [Fact]
    public void Sequences_and_catalogs_are_equal_when_their_items_are_in_order()
    {
        Sequence<string> one = ["a", "b"];
        Assert.Equal(one, new[] { "a", "b" }.ToSequence());
        Assert.Equal(one.GetHashCode(), new[] { "a", "b" }.ToSequence().GetHashCode());
        Assert.False(one.Equals(["b", "a"]));
        Catalog<Share> shares = [new("a", 0.5m), new("b", 0.50m)];
        Assert.Equal(shares, [new Share("a", 0.50m), new Share("b", 0.5m)]);
        Assert.False(shares.Equals([new Share("b", 0.5m), new Share("a", 0.5m)]));
    }

    [Fact]
    public void A_catalog_finds_its_items_by_id()
    {
        Catalog<Share> shares = [new("a", 1), new("b", 0)];
        Assert.Equal((0m, 1, -1), (shares["b"].Part, shares.IndexOf("b"), shares.IndexOf("c")));
        Assert.Null(shares.Find("c"));
        Assert.Throws<ArgumentException>(() => new Catalog<Share>([new("a", 1), new("a", 0)]));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Cases_differ_when_anything_in_them_does(string right, string wrong)
    {
        Assert.Contains(right, Sample.EveryKey, StringComparison.Ordinal);
        Assert.NotEqual(Sample.Read(Sample.EveryKey), Sample.Read(Sample.EveryKey.Replace(right, wrong, StringComparison.Ordinal)));
    }

    public static TheoryData<string, string> Changes => new()
    {
        { "irreversible: true", "irreversible: false" }, { "chance: 0.3", "chance: 0.4" }, { "because: nobody", "because: someone" },
        { "date: 2017-06-30", "date: 2017-06-29" }, { "..60 }", "..75 }" }, { "lift: -10..-8..-2", "lift: -10..-7..-2" }, { "south: 0.7 }", "south: 0.70000000001 }" },
        { "= threat / 10", "= threat / 11" }, { "ease: \"a foot", "ease: \"the foot" }, { "at-least: 2", "at-least: 1" }, { "unit: coins", "unit: coin" },
        { "discount: 0.75", "discount: 0.7" }, { ", discount: 0.75", "" },
    };
}
