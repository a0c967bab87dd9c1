using Parley.Cases;

namespace Parley.Lenses;

/// <summary>Watches whether a named package is acceptable, and who refuses it.</summary>
internal sealed class WatchPackage(Package package) : Watch
{
    private const string Acceptable = "acceptable";

    internal override string Subject => $"whether “{package.Name}” is acceptable";

    internal override string Shown => $"“{package.Name}”";

    internal override Reply At(VariedCase varied)
    {
        var model = varied.Model;
        var settlement = model.Settle(package.Choose);
        string[] refusing =
        [
            .. model.RefusingParties(settlement).Select(p => model.Case.Parties[p].Name),
            .. model.BlockingAudiences(settlement).Select(a => model.Case.Audiences[a].Name),
        ];
        return Reply.Said(model.IsAcceptable(settlement) ? Acceptable : $"refused by {Say.List(refusing)}", DealFigures.Package(model, settlement));
    }

    internal override string Clause(Reply reply, string _) => $"“{package.Name}” is {reply.Words}";

    internal override string? WhyNot(CaseModel model) => model.IsFeasible(model.Settle(package.Choose))
        ? null
        : $"“{package.Name}” cannot be agreed: the rules or conditions of the case do not allow it.";
}
