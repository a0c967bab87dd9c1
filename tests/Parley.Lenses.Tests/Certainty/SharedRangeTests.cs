using Parley.Cases;

namespace Parley.Lenses.Tests;

/// <summary>One range object in two places is one judgement, and every quantity has its own.</summary>
public sealed class SharedRangeTests
{
    [Fact]
    public void Quantities_that_share_a_range_share_its_value()
    {
        var shared = new Between(1, null, 3);
        var @case = Draft.Between("Ann", "Bob") with
        {
            Quantities = Catalog.Create<Quantity>([new("first", "First", shared, null), new("second", "Second", shared, null), new("third", "Third", new Between(10, null, 20), null)]),
        };
        var doubts = Doubts.Of(@case);
        Assert.Equal(2, doubts.All.Count);
        Assert.Equal([0, 0, 1], @case.Quantities.Select(q => doubts.PlaceOf(q.Id)));
        var judged = doubts.At([2.5m, 11]);
        Assert.Equal([2.5m, 2.5m, 11], @case.Quantities.Select(q => judged(new Computed(new Formula.Quantity(q.Id)))));
    }
}
