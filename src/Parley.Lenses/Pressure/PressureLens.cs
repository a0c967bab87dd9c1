using Parley.Engine.Deals;
using Parley.Engine.Pressure;

namespace Parley.Lenses;

/// <summary>Talk or press?</summary>
/// <remarks>
/// One finding for each party that has levers. The first one also carries what is common to all: the table and the chart.
/// </remarks>
public sealed class PressureLens : ILens
{
    private const string NotApplicable = "not-applicable";

    /// <inheritdoc />
    public string Name => "pressure";

    /// <inheritdoc />
    public string Question => "Talk or press?";

    /// <inheritdoc />
    public IReadOnlyList<Finding> Answer(Inquiry inquiry)
    {
        var @case = inquiry.Model.Case;
        if (@case.Levers.Count == 0)
            return [Only(NotApplicable, "This case names no levers, so there is no pressure to weigh against talking.")];
        if (inquiry.Model.Space.Ordinal is not null)
            return [Only(NotApplicable, "Pressure is weighed in amounts, and a party of this case has only an order of priorities.")];
        try
        {
            var view = new PressureView(PressureModel.Of(inquiry));
            return [.. view.Levers.Owners.Select((party, at) => Found(view, party, isFirst: at == 0))];
        }
        catch (DealSpaceTooLargeException)
        {
            const string TooLarge = "Whether pressing pays is unknown: this case ties more issues together than can be worked through.";
            return [Only("unknown", TooLarge)];
        }
    }

    private Finding Found(PressureView view, int party, bool isFirst) => new()
    {
        Lens = Name,
        Verdict = view.Stakes(party).Verdict switch
        {
            PressureVerdict.Press => "press",
            PressureVerdict.Talk => "talk",
            _ => "neither",
        },
        Headline = PressureHeadline.Of(view, party),
        Because =
        [
            .. isFirst ? ThreatsFound.Of(view) : [], .. Moved.Of(view, party), .. IfTalksFail.Of(view, party),
            .. AudiencesOfPressure.Of(view, party), .. SwitchPoints.Of(view, party), .. PressingAlone.Of(view, party),
            .. ByLotSentences.Of(view, party), .. BenchmarkRoads.Of(view, party),
        ],
        Table = isFirst ? PressureTable.Of(view) : null,
        Chart = isFirst ? PressureChart.Of(view) : null,
        Evidence = PressureEvidence.Of(view, party),
    };

    private Finding Only(string verdict, string headline) => new() { Lens = Name, Verdict = verdict, Headline = headline };
}
