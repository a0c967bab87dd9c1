using Parley.Engine.Stability;

namespace Parley.Engine.Tests;

/// <summary>What lies around packages, against a walk over all moves.</summary>
public sealed class NeighbourhoodTests
{
    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void Holds_what_so_many_moves_reach_and_the_moves_between(int first, int last)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var control = RandomControl.Draw(seed);
            var whole = Conflicts.Of(control);
            if (whole.States.Count == 0) continue;
            var draws = new Draws((ulong)seed);
            int[] from = [.. Enumerable.Range(0, draws.Pick(1, 2)).Select(_ => draws.Next(whole.States.Count)).Distinct()];
            var most = draws.Pick(1, 2, 3);
            var reached = from.ToHashSet();
            for (var k = 0; k < most; k++)
                reached.UnionWith([.. reached.SelectMany(s => whole.Conflict.Moves.SelectMany(m => m.Targets(s).ToArray()))]);

            var found = Conflicts.Around(control, [.. from.Select(whole.States.Package)], most)!.Around;
            int[] places = [.. Enumerable.Range(0, found.States.Count).Select(s => whole.States.IndexOf(found.States.Package(s)))];
            Assert.Equal(reached.Order(), places);
            for (var p = 0; p < control.Space.Parties; p++)
                for (var s = 0; s < places.Length; s++)
                {
                    var within = whole.Conflict.Moves[p].Targets(places[s]).ToArray().Where(t => t != places[s] && reached.Contains(t));
                    Assert.Equal(within, found.Conflict.Moves[p].Targets(s).ToArray().Where(t => t != s).Select(t => places[t]));
                }
        }
    }

    [Fact]
    public void Goes_as_far_as_there_is_room()
    {
        // Two parties of six options each: 64 + 64 − 1 states after one move, all 4,096 after two.
        var control = PackageConflictTests.Binary(issues: 12, parties: 2);
        var found = Conflicts.Around(control, [new int[12]], most: 5, new() { States = 500 });
        Assert.Equal(1, found!.Within);
        Assert.Equal(127, found.Around.States.Count);
        Assert.Null(Conflicts.Around(control, [new int[12]], most: 5, new() { States = 100 }));
    }
}
