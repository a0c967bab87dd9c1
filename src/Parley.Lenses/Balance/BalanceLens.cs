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

    /// <summary>
    /// Just the verdict and the headline of the first finding, for somebody who drags a number: one pass over the acceptable frontier, without
    /// the changes, the exchanges and the refusals behind it.
    /// </summary>
    /// <param name="inquiry">The inquiry.</param>
    public static (string Verdict, string Headline) Brief(Inquiry inquiry)
    {
        var lens = new BalanceLens();
        Finding finding;
        try
        {
            finding = lens.Possible(inquiry.Model, inquiry.Answer, out var best)
                ?? BalanceFinding.Brief(lens.Name, new(inquiry.Model, inquiry.Answer, best!, EvenTrade.Of(best!, inquiry.Answer), [], []));
        }
        catch (DealSpaceTooLargeException e)
        {
            finding = Unanswered.TooLarge(lens.Name, e);
        }
        return (finding.Verdict, finding.Headline);
    }

    // Why there is nothing to balance, or what to measure gains by.
    private Finding? Possible(CaseModel model, DealAnswer answer, out GainScale? best)
    {
        best = GainScale.ToBestFeasible(model, answer);
        return best is null ? Unanswered.NotApplicable(Name, "There is nothing to balance: the rules of the case forbid every package.")
            : best.Parties.Length < 2 ? Unanswered.NotApplicable(Name, "There is nothing to balance: fewer than two parties have points to gain.")
            : null;
    }

    private IReadOnlyList<Finding> Found(CaseModel model, DealAnswer answer, CancellationToken cancel)
    {
        if (Possible(model, answer, out var best) is { } nothing) return [nothing];
        var scale = GainScale.ToIdeal(model, answer) ?? best!;
        var changes = model.StatusQuo is { IsWhole: true } statusQuo ? Change.All(model, statusQuo, cancel) : [];
        var refusals = Refusal.All(model, scale, new(Choices, cancel));
        var view = new BalanceView(model, answer, best!, EvenTrade.Of(best!, answer), changes, refusals);
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
