using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>Watches the package that a solution chooses.</summary>
internal sealed class WatchSolution(string name, SolutionKind kind) : Watch
{
    internal override string Subject => $"the {SolutionNames.InSentence(name)} solution";

    internal override bool IsPackage => true;

    internal override Reply At(VariedCase varied)
    {
        foreach (var solution in varied.Solutions)
            if (solution.Kind == kind) return Reply.Chosen(varied.Model, solution.Point.Package);
        return Reply.Said(varied.Acceptable.Count == 0 ? "nothing is acceptable" : "nobody can gain");
    }

    internal override string Clause(Reply reply, string package) => reply.Package is null ? reply.Words : $"{Subject} is {package}";

    internal override string? WhyNot(CaseModel model) =>
        model.Space.Ordinal is null ? null : "Solutions need amounts, and a party of this case has only an order of priorities.";
}
