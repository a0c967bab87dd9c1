using Parley.Engine.Deals;
using Parley.Oracle;

namespace Parley.Engine.Tests;

/// <summary>Whether one package makes a deal by itself, against trying them all.</summary>
public sealed class SingleDealTests
{
    [Theory, MemberData(nameof(Seeds.TwoThousand), MemberType = typeof(Seeds))]
    public void A_deal_exists_where_some_package_makes_one_and_then_one_is_given(int first, int last)
    {
        for (var seed = first; seed <= last; seed++)
        {
            var space = RandomSpace.Draw(Family.Everything, seed, SpaceSize.Small);
            var oracle = OracleSpaces.From(space);
            var (feasible, truth) = (BruteForce.Feasible(oracle).ToList(), BruteForce.Solve(oracle));
            var deals = feasible.Where(package => DealSolver.IsDeal(space, package)).ToList();
            Assert.True(truth.Exists == deals.Count > 0, $"seed {seed}: {deals.Count} packages make a deal, which truly {(truth.Exists ? "exists" : "does not exist")}");
            Assert.All(deals, package => Assert.True(BruteForce.IsAcceptable(oracle, BruteForce.Value(oracle, package)), $"seed {seed}: a deal that is refused"));
            var any = DealSolver.AnyDeal(space, DealSolver.AcceptableFrontier(space, DealStructure.Of(space, SolverOptions.Default), cancel: TestContext.Current.CancellationToken));
            Assert.Equal(truth.Exists, any is not null);
            if (any is not null) Assert.Contains(deals, package => package.SequenceEqual(any));
        }
    }
}
