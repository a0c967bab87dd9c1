using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Deal;

public sealed class NamedPackageTests
{
    // Tax suits Ann, land suits Bob; each cares little about the other's.
    private static readonly Case Trade = Between("Ann", "Bob").Issue("Tax", "Low", "High").Issue("Land", "Ours", "Theirs")
        .Points("Ann", "Tax", ("Low", 10)).Points("Bob", "Tax", ("High", 1)).Points("Ann", "Land", ("Ours", 1)).Points("Bob", "Land", ("Theirs", 10))
        .StatusQuo(("Tax", "High"), ("Land", "Ours"));

    private static NamedPackageResult Named(Case @case) => Analyst.Analyze(@case).Deal!.Named.Single();

    [Fact]
    public void A_package_that_everyone_would_change_is_told_the_best_change()
    {
        var named = Named(Trade.Named("Agreed"));
        Assert.True(named is { Feasible: true, Acceptable: true, Efficient: false });
        Assert.Equal(Choose(("Tax", "Low"), ("Land", "Theirs")), named.Better!.Choose);
    }

    [Fact]
    public void The_best_change_is_the_one_that_helps_most_whom_it_helps_least()
    {
        var named = Named(Between("Ann", "Bob").Issue("Cake", "None", "Ann's", "Fair", "Bob's")
            .Points("Ann", "Cake", ("Ann's", 10), ("Fair", 6), ("Bob's", 1)).Points("Bob", "Cake", ("Ann's", 100), ("Fair", 600), ("Bob's", 1000))
            .StatusQuo(("Cake", "None")).Named("Agreed"));
        Assert.Equal(Choose(("Cake", "Fair")), named.Better!.Choose);
    }

    [Fact]
    public void A_package_that_nothing_dominates_is_efficient()
    {
        var named = Named(Trade.Named("Agreed", ("Tax", "Low"), ("Land", "Theirs")));
        Assert.True(named is { Acceptable: true, Efficient: true, Better: null });
    }

    [Fact]
    public void Those_who_refuse_are_named_parties_first()
    {
        var named = Named(Trade.Audience("Press", "Bob", 0, 0, ("Tax", "Low", -1)).Named("Agreed", ("Tax", "Low")));
        Assert.False(named.Acceptable);
        Assert.Equal(["bob", "press"], named.RefusedBy);
    }

    [Fact]
    public void An_audience_can_leave_only_an_inefficient_package()
    {
        var named = Named(Trade.Audience("Press", "Bob", 0, 0, ("Tax", "Low", -1)).Named("Agreed"));
        Assert.True(named is { Acceptable: true, Efficient: false, Better: null });
    }

    [Fact]
    public void A_package_that_breaks_a_rule_is_not_feasible_nor_called_efficient()
    {
        var named = Named(Trade.Never(Both(When("Tax", "Low"), When("Land", "Ours"))).Named("Agreed", ("Tax", "Low")));
        Assert.True(named is { Feasible: false, Acceptable: false, Efficient: null });
    }

    [Fact]
    public void A_shared_item_can_beat_every_whole_package()
    {
        var @case = Between("Ann", "Bob").Item("Land", divisible: true).Item("Sea", divisible: true)
            .Whole("Ann", "Land", 3).Whole("Bob", "Land", 1).Whole("Ann", "Sea", 2).Whole("Bob", "Sea", 3).WalkAway("Ann", 3.5m).WalkAway("Bob", 1) with
        {
            Packages = [new("agreed", "Agreed", null, new([new("land", "ann"), new("sea", null, [new("ann", 0.4m), new("bob", 0.6m)])]))],
        };
        var named = Named(@case);
        Assert.Equal([3.8m, 1.8m], named.Package.Values.Values);
        Assert.True(named is { Feasible: true, Acceptable: true, Efficient: true, Better: null });
    }
}
