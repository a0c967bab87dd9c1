using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>The offers of a case in order, weighed one by one.</summary>
internal sealed class Talks
{
    // Enough for a few tenths of a second.
    private const long Choices = 2_000_000;

    private readonly DealAnswer _answer;
    private readonly SearchBudget _budget;
    private readonly Dictionary<int, NearestAcceptable> _searches = [];
    private readonly long[] _most;

    private Talks(Inquiry inquiry, GainScale best)
    {
        (Model, Best, _answer, _budget) = (inquiry.Model, best, inquiry.Answer, new(Choices, inquiry.Cancel));
        _most = [.. Enumerable.Range(0, Model.Space.Parties).Select(best.Most)];
        var offers = new List<OfferStanding>();
        for (var k = 0; k < Model.Case.Offers.Count; k++)
        {
            inquiry.Cancel.ThrowIfCancellationRequested();
            offers.Add(Standing(k, offers));
        }
        Offers = offers;
    }

    /// <summary>The case, compiled.</summary>
    public CaseModel Model { get; }

    /// <summary>Each party's best feasible gain.</summary>
    public GainScale Best { get; }

    /// <summary>The offers, in order; at least one.</summary>
    public IReadOnlyList<OfferStanding> Offers { get; }

    /// <summary>Whether some package is acceptable at all.</summary>
    public bool SomeAcceptable => _answer.AcceptableFrontier.Count > 0;

    /// <summary>The last offer.</summary>
    public OfferStanding Last => Offers[^1];

    /// <summary>The talks of a case that has offers; null where no package is feasible.</summary>
    public static Talks? Of(Inquiry inquiry) =>
        GainScale.ToBestFeasible(inquiry.Model, inquiry.Answer) is { } best ? new(inquiry, best) : null;

    private OfferStanding Standing(int k, List<OfferStanding> before)
    {
        var offer = Model.Case.Offers[k];
        var settlement = Model.Settle(offer.Choose);
        var (feasible, by) = (Model.IsFeasible(settlement), Model.Case.Parties.IndexOf(offer.By));
        var last = before.FindLast(o => o.Offer.By == offer.By);
        var counter = Counter(k, settlement);
        return new(
            k + 1, offer, settlement, feasible, Refusal.Below(Model, settlement), feasible && Model.IsAcceptable(settlement),
            last is null || Model.IsOrdinal(by) ? null : Model.Value(last.Settlement, by) - Model.Value(settlement, by),
            LeftOnTable(settlement), counter,
            settlement.IsWhole && SomeAcceptable ? Search(counter).To(settlement.Package) : null);
    }

    // Not the one that made the offer: whoever speaks next, else whoever spoke last, else the first that refuses, else the first.
    private int Counter(int k, Settlement settlement)
    {
        var (offers, by) = (Model.Case.Offers, Model.Case.Offers[k].By);
        var other = offers.Skip(k + 1).FirstOrDefault(o => o.By != by)?.By ?? offers.Take(k).LastOrDefault(o => o.By != by)?.By;
        if (other is not null) return Model.Case.Parties.IndexOf(other);
        var own = Model.Case.Parties.IndexOf(by);
        var others = Model.RefusingParties(settlement).Concat(Model.Stakeholders).Where(p => p != own);
        return others.DefaultIfEmpty(own == 0 ? 1 : 0).First();
    }

    private NearestAcceptable Search(int counter)
    {
        if (!_searches.TryGetValue(counter, out var search))
            _searches[counter] = search = new(Model.Space, v => (v[counter], Best.Rank(v).Sum), _budget);
        return search;
    }

    private FrontierPoint? LeftOnTable(Settlement settlement)
    {
        var (bar, frontier) = (Bar.Over(Model, settlement), _answer.Frontier);
        var (best, bestRank) = (-1, (Least: decimal.MinValue, Sum: decimal.MinValue));
        for (var i = 0; i < frontier.Count; i++)
        {
            if (!bar.IsClearedBy(frontier, i)) continue;
            var rank = bar.Improvement(frontier, i, _most);
            if (rank.CompareTo(bestRank) > 0) (best, bestRank) = (i, rank);
        }
        return best < 0 ? null : frontier[best];
    }
}
