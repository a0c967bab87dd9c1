using Parley.Engine.Deals;
using Parley.Oracle;

namespace Parley.Engine.Tests;

/// <summary>
/// The solver agrees entirely with trying every package, on thousands of random spaces. To look at one seed:
/// <c>PARLEY_SEEDS=17 Parley.Engine.Tests --filter-method "*Spaces_with_rules"</c>.
/// </summary>
public sealed class DealSolverAgainstBruteForce
{
    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void Additive_spaces_of_two_parties(int first, int last) => Agree(Family.TwoParties, first, last);

    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void Additive_spaces_of_one_or_many_parties(int first, int last) => Agree(Family.ManyParties, first, last);

    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void Spaces_with_interactions(int first, int last) => Agree(Family.Interactions, first, last);

    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void Spaces_with_rules(int first, int last) => Agree(Family.Rules, first, last);

    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void Spaces_with_conditional_issues(int first, int last) => Agree(Family.ConditionalIssues, first, last);

    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void Spaces_with_audiences(int first, int last) => Agree(Family.Audiences, first, last);

    [Theory, MemberData(nameof(Seeds.Thousand), MemberType = typeof(Seeds))]
    public void Spaces_where_agreement_is_short_of_unanimity(int first, int last) => Agree(Family.Agreement, first, last);

    [Theory, MemberData(nameof(Seeds.TwoThousand), MemberType = typeof(Seeds))]
    public void Spaces_with_everything_at_once(int first, int last) => Agree(Family.Everything, first, last);

    [Theory, MemberData(nameof(Seeds.TwoHundred), MemberType = typeof(Seeds))]
    public void Spaces_of_more_issues_tied_together_here_and_there(int first, int last) =>
        Agree(Family.Everything, first, last, SpaceSize.Sparse);

    private static void Agree(Family family, int first, int last, SpaceSize? size = null)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var space = RandomSpace.Draw(family, seed, size ?? SpaceSize.Small);
            if (Difference(space) is { } difference)
                Assert.Fail($"{family}, seed {seed}: {difference}\n{Written.Space(space)}");
        }
    }

    private static string? Difference(DealSpace space)
    {
        try
        {
            return Judge.Difference(space, Answers.To(space), BruteForce.Solve(OracleSpaces.From(space)));
        }
        catch (Exception failure) when (failure is not NotSupportedException)
        {
            return failure.ToString();
        }
    }
}
