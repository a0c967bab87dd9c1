using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>What is the next step worth? One finding for each numeric issue.</summary>
public sealed class StepsLens : ILens
{
    /// <inheritdoc />
    public string Name => "steps";

    /// <inheritdoc />
    public string Question => "What is the next step worth?";

    /// <inheritdoc />
    public IReadOnlyList<Finding> Answer(Inquiry inquiry)
    {
        var (model, issues) = (inquiry.Model, inquiry.Model.Case.Issues);
        if (!issues.Any(i => i.IsNumeric))
            return [Unanswered.NotApplicable(Name, "There are no steps to weigh: no issue of the case is numeric.")];
        try
        {
            var nash = inquiry.Answer.Solutions.FirstOrDefault(s => s.Kind == SolutionKind.Nash);
            var numeric = Enumerable.Range(0, issues.Count).Where(i => issues[i].IsNumeric);
            Ladder[] ladders = [.. numeric.Select(i => Of(model, i, nash)).OfType<Ladder>()];
            return ladders.Length > 0
                ? [.. ladders.Select(l => StepsFinding.Of(Name, l))]
                : [Unanswered.NotApplicable(
                    Name, "There are no steps to weigh: no numeric issue arises in the Nash solution or the status quo.")];
        }
        catch (DealSpaceTooLargeException e)
        {
            return [Unanswered.TooLarge(Name, e)];
        }
    }

    private static Ladder? Of(CaseModel model, int issue, Solution? nash)
    {
        if (nash is not null && Ladder.Of(model, issue, CaseModel.Settle(nash.Point.Package), isNash: true) is { } ladder)
            return ladder;
        return model.StatusQuo is { IsWhole: true } statusQuo ? Ladder.Of(model, issue, statusQuo, isNash: false) : null;
    }
}
