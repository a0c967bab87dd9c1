using Parley.Engine.Stability;
using Parley.Oracle;

namespace Parley.Engine.Tests;

/// <summary>Every concept, decision maker and state of random conflicts, against an implementation straight from the definitions.</summary>
public sealed class GraphModelAgainstDefinitions
{
    private static readonly (Concept Concept, Func<OracleConflict, int, int, bool> Holds)[] Definitions =
    [
        (Concept.Nash, NaiveStability.Nash),
        (Concept.GeneralMetarational, NaiveStability.GeneralMetarational),
        (Concept.SymmetricMetarational, NaiveStability.SymmetricMetarational),
        (Concept.Sequential, NaiveStability.Sequential),
        (Concept.SymmetricSequential, NaiveStability.SymmetricSequential),
    ];

    [Theory, MemberData(nameof(Seeds.TwoThousand), MemberType = typeof(Seeds))]
    public void Agrees_with_the_definitions(int first, int last)
    {
        for (var seed = first; seed <= last; seed++) Compare(RandomConflict.From(new((ulong)seed)), seed);
    }

    [Fact]
    public void Agrees_on_conflicts_of_a_hundred_states()
    {
        for (var seed = 5000; seed < 5030; seed++) Compare(RandomConflict.From(new((ulong)seed), 100), seed);
    }

    private static void Compare(RandomConflict conflict, int seed)
    {
        var stable = GraphModel.Analyze(conflict.Told, TestContext.Current.CancellationToken);
        foreach (var (concept, holds) in Definitions)
        {
            for (var s = 0; s < conflict.Plain.States; s++)
            {
                var equilibrium = true;
                for (var i = 0; i < conflict.Plain.DecisionMakers; i++)
                {
                    var expected = holds(conflict.Plain, i, s);
                    equilibrium &= expected;
                    Assert.True(expected == stable.IsStable(concept, i, s), $"seed {seed}: {concept} of decision maker {i} at state {s} should be {expected}");
                }
                Assert.Equal(equilibrium, stable.IsEquilibrium(concept, s));
            }
        }
    }
}
