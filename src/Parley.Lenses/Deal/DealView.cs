using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>What the sentences, the table and the chart of the deal lens are made from.</summary>
/// <param name="Model">The case, compiled.</param>
/// <param name="Answer">The solver's answer.</param>
/// <param name="Deal">The same in ids and points.</param>
internal sealed record DealView(CaseModel Model, DealAnswer Answer, DealResult Deal)
{
    public Case Case => Model.Case;

    public Party Party(int index) => Case.Parties[index];

    /// <summary>Whether a package counts as acceptable although some party refuses it.</summary>
    public bool SomeMayRefuse => Model.Space.Must is not null;

    /// <summary>The solutions that choose the same package, together; in the order of the solutions.</summary>
    public IReadOnlyList<IGrouping<Choice, SolutionResult>> Chosen { get; } = [.. Deal.Solutions.GroupBy(s => s.Package.Choose)];
}
