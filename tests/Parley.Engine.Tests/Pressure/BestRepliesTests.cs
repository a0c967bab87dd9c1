using Parley.Engine.Pressure;

namespace Parley.Engine.Tests.Pressure;

public sealed class BestRepliesTests
{
    [Fact]
    public void A_fixed_point_is_told_from_a_cycle()
    {
        var (profile, isFixed) = Follow([0, 0], (_, others) => Math.Min(2, others.Max() + 1));
        Assert.True(isFixed);
        Assert.Equal([2, 2], profile);
        // The second flees what the first pursues.
        Assert.False(Follow([0, 0], (player, others) => player == 0 ? others[1] : 1 - others[0]).IsFixed);
        Assert.False(BestReplies.Follow([0], (_, others) => others[0] + 1, 10).IsFixed);
    }

    private static (int[] Profile, bool IsFixed) Follow(int[] start, Func<int, int[], int> reply) => BestReplies.Follow(start, reply, 100);
}
