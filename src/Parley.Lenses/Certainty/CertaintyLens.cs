using Parley.Cases;
using Parley.Engine.Deals;
using Parley.Engine.Sampling;

namespace Parley.Lenses;

/// <summary>How sure is that?</summary>
/// <remarks>
/// Every uncertain number is drawn anew, all at once, many times over; each draw is answered like the case itself. Cost: one
/// acceptable frontier and one Nash solution a draw, on all cores.
/// </remarks>
public sealed class CertaintyLens : ILens
{
    private const int BarsShown = 12;

    /// <inheritdoc />
    public string Name => "certainty";

    /// <inheritdoc />
    public string Question => "How sure is that?";

    /// <inheritdoc />
    public bool IsQuickFor(Case @case) => Doubts.Of(@case).All.Count == 0;

    /// <inheritdoc />
    public IReadOnlyList<Finding> Answer(Inquiry inquiry)
    {
        var doubts = Doubts.Of(inquiry.Model.Case);
        if (doubts.All.Count == 0) return [Only("not-applicable", "No number that the deal hangs on is stated as a range, so there is nothing to be unsure of.")];
        try
        {
            return [Found(inquiry, doubts)];
        }
        catch (DealSpaceTooLargeException)
        {
            return [Only("unknown", "How sure the answer is cannot be said: this case ties more issues together than can be worked through.")];
        }
    }

    private Finding Found(Inquiry inquiry, Doubts doubts)
    {
        var model = inquiry.Model;
        var survey = new Survey(inquiry, doubts);
        var (draws, values) = survey.Draw(inquiry.Options.Draws);
        var every = EveryValue.Of(model, doubts, survey.Models, survey.Likely.Best[0]);
        var statements = Statement.Of(model, survey.Likely, draws, every);
        var influences = Influence.Rank(values, statements);
        var swings = Swing.Rank(model, inquiry.Answer.Ideal, survey.Likely, survey.Ends);
        var view = new CertaintyView(inquiry, doubts, draws, statements, influences, swings);
        return new()
        {
            Lens = Name,
            Verdict = statements[0].Share >= 0.95 ? "sure" : statements[0].Share >= 0.75 ? "likely" : "open",
            Headline = CertaintySentences.Headline(view),
            Because = [.. CertaintySentences.Because(view)],
            Table = Table(view),
            Chart = Chart(view),
            Evidence = Evidence.For(model.Case, [.. influences.Where(i => i.Settles > 0.01).Take(5).Select(i => doubts.All[i.Doubt].Path)]),
        };
    }

    private static Table Table(CertaintyView view) => new(
        $"How often each answer stands, over {Say.Count(view.Draws.Count, "draw", "draws")}",
        ["Answer", "Stands in", "95% interval", "For every value", "Hangs most on"],
        [.. view.Statements.Select((s, at) => Row(view, s, at))]);

    private static IReadOnlyList<Cell> Row(CertaintyView view, Statement statement, int at)
    {
        var share = Proportion.Of(statement.Stands.Count(s => s), statement.Stands.Length);
        return
        [
            statement.Text,
            Say.Percent(share.Share),
            Say.Percents(share.Low, share.High),
            statement.Always switch { true => "yes", false => "no", null => "–" },
            CertaintySentences.HangsOn(view, at),
        ];
    }

    private static Chart? Chart(CertaintyView view)
    {
        var shown = view.Swings.Where(s => s.Share > 0).Take(BarsShown).ToArray();
        return shown.Length == 0 ? null : new(
            ChartKind.Bar,
            "How far each judgement moves the gain of the side it touches most, from end to end of its range",
            "Judgement",
            "Percent of the most that side can gain",
            [new("Swing", [.. shown.Select((s, at) => new ChartPoint(at, Math.Round((decimal)(s.Share * 100), 2), view.Doubts.All[s.Doubt].Name))])],
            []);
    }

    private Finding Only(string verdict, string headline) => new() { Lens = Name, Verdict = verdict, Headline = headline };
}
