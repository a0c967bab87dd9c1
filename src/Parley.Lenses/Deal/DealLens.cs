using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>Is there a deal, and which?</summary>
public sealed class DealLens : ILens
{
    /// <inheritdoc />
    public string Name => "deal";

    /// <inheritdoc />
    public string Question => "Is there a deal, and which?";

    /// <inheritdoc />
    public IReadOnlyList<Finding> Answer(Inquiry inquiry)
    {
        try
        {
            return [Found(new DealView(inquiry.Model, inquiry.Answer, inquiry.Deal))];
        }
        catch (DealSpaceTooLargeException e)
        {
            return [TooLarge(inquiry.Model, e)];
        }
    }

    private Finding Found(DealView view) => new()
    {
        Lens = Name,
        Verdict = view.Deal.Exists ? "yes" : view.Deal.ExistsIsProved ? "no" : "unproved",
        Headline = Headline.Of(view),
        Because =
        [
            .. Footing.Of(view), .. Zone.Of(view), .. Hindrance.Of(view).Because, .. SolutionsCompared.Of(view),
            .. Benchmarks.Of(view), .. NamedCompared.Of(view), .. DivisionCompared.Of(view), .. Precision.Of(view),
        ],
        Table = SolutionTable.Of(view),
        Chart = FrontierChart.Of(view),
        Evidence = DealEvidence.Of(view),
    };

    private Finding TooLarge(CaseModel model, DealSpaceTooLargeException e) => new()
    {
        Lens = Name,
        Verdict = "unknown",
        Headline = "Whether there is a deal is unknown: the rules, conditions and interactions of this case tie "
            + $"{e.Issues.Length} issues together, more than can be worked through.",
        Because =
        [
            $"The issues tied together are {string.Join(", ", e.Issues.Select(i => model.Case.Issues[i].Name))}.",
            $"Keeping their combinations apart would take {Say.Count(new(e.Combinations))} entries.",
            "Fewer rules, conditions or interactions that span many issues, or fewer options in these issues, would bring the case "
                + "within reach.",
        ],
    };
}
