using Parley.Engine.Stability;

namespace Parley.Engine.Tests;

/// <summary>What one has to expect after a move is what makes states stable.</summary>
public sealed class ReplyOutlookTests
{
    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void A_state_is_stable_where_every_improvement_is_deterred(int first, int last)
    {
        var cancel = TestContext.Current.CancellationToken;
        for (var seed = first; seed <= last; seed++)
        {
            var conflict = Conflicts.Of(RandomControl.Draw(seed)).Conflict;
            if (conflict.States == 0) continue;
            var stable = GraphModel.Analyze(conflict, cancel);
            foreach (var concept in Enum.GetValues<Concept>())
                for (var p = 0; p < conflict.DecisionMakers; p++)
                {
                    var (outlook, rank) = (ReplyOutlook.Of(conflict, concept, p, cancel), conflict.Rank[p]);
                    for (var s = 0; s < conflict.States; s++)
                    {
                        int[] improvements = [.. conflict.Moves[p].Targets(s).ToArray().Where(t => rank[t] > rank[s])];
                        Assert.Equal(stable.IsStable(concept, p, s), improvements.All(t => outlook.Deters(s, t)));
                        Assert.All(improvements, t => Assert.Equal(outlook.Deters(s, t), rank[outlook.WorstAfter(t)] <= rank[s]));
                    }
                }
        }
    }
}
