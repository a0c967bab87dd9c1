using Parley.Cases;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Balance;

public sealed class NearestAcceptableTests
{
    public static TheoryData<int> Hundreds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void The_nearest_package_is_that_of_trying_every_one(int tens)
    {
        foreach (var seed in Enumerable.Range(tens * 10, 10))
        {
            var @case = RandomCase.Of(seed);
            var model = CaseModel.Compile(@case);
            var (all, random) = (Naive.Packages(@case).ToArray(), new Random(seed));
            if (all.Length == 0 || !model.IsExact) continue;
            var acceptable = all.Where(x => Naive.IsAcceptable(@case, x)).ToArray();
            var from = all[random.Next(all.Length)];
            var found = Search(model).To(model.Encode(from)!);
            Assert.True(found.IsProved);
            Assert.Equal(acceptable.Length > 0, found.Package is not null);
            if (found.Package is null) continue;
            var nearest = acceptable.Where(x => Changes(@case, from, x) == acceptable.Min(y => Changes(@case, from, y))).ToArray();
            var to = model.Decode(found.Package);
            Assert.Equal(Changes(@case, from, nearest[0]), found.Changes);
            Assert.Contains(to, nearest);
            Assert.Equal(nearest.Max(x => Naive.Value(@case, @case.Parties[0].Id, x)), Naive.Value(@case, @case.Parties[0].Id, to));
        }
    }

    [Fact]
    public void What_is_acceptable_is_nearest_to_itself()
    {
        var model = CaseModel.Compile(Between("Ann", "Bob").Issue("Tax", "Low", "High").Points("Ann", "Tax", ("High", 3)));
        Assert.True(Search(model).To([0]) is { Changes: 0, IsProved: true, Package: [0] });
    }

    [Fact]
    public void Where_nothing_is_acceptable_nothing_is_found_and_that_is_proved()
    {
        var model = CaseModel.Compile(Between("Ann", "Bob").Issue("Tax", "Low", "High").Points("Ann", "Tax", ("High", 3)).WalkAway("Ann", 4));
        Assert.True(Search(model).To([0]) is { Package: null, IsProved: true });
    }

    [Fact]
    public void An_issue_that_only_ceases_to_arise_does_not_count()
    {
        var @case = Between("Ann", "Bob").Issue("Truce", "None", "Watched").Issue("Watch", "Police", "Joint")
            .Applies("Watch", When("Truce", "Watched")).Points("Ann", "Truce", ("Watched", -1));
        Assert.True(Search(CaseModel.Compile(@case)).To([1, 0]) is { Changes: 1, Package: [0, -1] });
    }

    [Fact]
    public void A_search_that_is_cut_off_says_what_it_ruled_out()
    {
        var @case = Between("Ann", "Bob");
        for (var i = 0; i < 8; i++) @case = @case.Issue($"I{i}", "A", "B").Points("Ann", $"I{i}", ("B", 1)).Points("Bob", $"I{i}", ("B", -1));
        var model = CaseModel.Compile(@case.WalkAway("Ann", 3.5m).NoDeal("Bob", -9).WalkAway("Bob", -3.5m));
        var search = new NearestAcceptable(model.Space, _ => (0, 0), new(20, default));
        Assert.True(search.To(new int[8]) is { Package: null, IsProved: false, RuledOut: 3 });
    }

    [Fact]
    public void Where_one_more_issue_has_to_change_than_the_points_alone_would_need_the_fewest_are_still_found()
    {
        // High alone would do for Ann, but a rule asks for B with it.
        var @case = Between("Ann", "Bob").Issue("Tax", "Low", "High").Issue("Land", "A", "B").Points("Ann", "Tax", ("High", 3)).WalkAway("Ann", 1)
            .Never(Both(When("Tax", "High"), When("Land", "A")));
        Assert.True(Search(CaseModel.Compile(@case)).To([0, 0]) is { Changes: 2, Package: [1, 1] });
    }

    // Ranked by the first party's value.
    private static NearestAcceptable Search(CaseModel model) => new(model.Space, v => (v[0], 0), new(1_000_000, default));

    private static int Changes(Case @case, Choice from, Choice to) =>
        @case.Issues.Count(i => to.Chosen.Find(i.Id) is { } option && !option.Equals(from.Chosen.Find(i.Id)));
}
