using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>Watches the acceptable package that gives one party most.</summary>
internal sealed class WatchBest(int party, Case @case) : Watch
{
    internal override string Subject => $"the best acceptable package for {@case.Parties[party].Name}";

    internal override bool IsPackage => true;

    internal override Reply At(VariedCase varied) =>
        DealSolver.BestFor(varied.Model.Space, varied.Acceptable, party) is { } best
            ? Reply.Chosen(varied.Model, best.Package)
            : Reply.Said("nothing is acceptable");

    internal override string Clause(Reply reply, string package) => reply.Package is null ? reply.Words : $"{Subject} is {package}";
}
