using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>Is there equal value to trade?</summary>
public sealed class BalanceLens : ILens
{
    // Enough for a few tenths of a second.
    private const long Choices = 2_000_000;

    /// <inheritdoc />
    public string Name => "balance";

    /// <inheritdoc />
    public string Question => "Is there equal value to trade?";

    /// <inheritdoc />
    public IReadOnlyList<Finding> Answer(Inquiry inquiry)
    {
        try
        {
            return Found(inquiry.Model, inquiry.Answer, inquiry.Cancel);
        }
        catch (DealSpaceTooLargeException e)
        {
            return [Unanswered.TooLarge(Name, e)];
        }
    }

    private IReadOnlyList<Finding> Found(CaseModel model, DealAnswer answer, CancellationToken cancel)
    {
        if (GainScale.ToBestFeasible(model, answer) is not { } best)
            return [Unanswered.NotApplicable(Name, "There is nothing to balance: the rules of the case forbid every package.")];
        if (best.Parties.Length < 2)
            return [Unanswered.NotApplicable(Name, "There is nothing to balance: fewer than two parties have points to gain.")];
        var scale = GainScale.ToIdeal(model, answer) ?? best;
        var changes = model.StatusQuo is { IsWhole: true } statusQuo ? Change.All(model, statusQuo, cancel) : [];
        var refusals = Refusal.All(model, scale, new(Choices, cancel));
        var view = new BalanceView(model, answer, best, EvenTrade.Of(best, answer), changes, refusals);
        List<Finding> findings = [BalanceFinding.Of(Name, view)];
        if (changes.Count > 0)
        {
            var (found, lookedUpTo) = Logrolling.Find(model, scale, changes, cancel);
            findings.Add(ExchangeFinding.Of(Name, model, found, lookedUpTo));
        }
        if (RefusalFinding.Of(Name, model, refusals, answer.AcceptableFrontier.Count > 0) is { } refused) findings.Add(refused);
        return findings;
    }
}
