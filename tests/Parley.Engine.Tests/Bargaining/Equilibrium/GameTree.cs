using Parley.Engine.Bargaining;

namespace Parley.Engine.Tests.Bargaining;

/// <summary>The whole tree of an offer game, every package offered at every node, every answer followed to its end; discounted per offer.</summary>
internal static class GameTree
{
    public sealed record Leaf(TalksEnd End, int Package, int Offer, int By, double First, double Second, double Chance)
    {
        public double Of(int party) => party == 0 ? First : Second;
    }

    public static Leaf Solve(OfferGame game, int k = 0)
    {
        var proposer = k % 2 == 0 ? game.Opens : 1 - game.Opens;
        var responder = 1 - proposer;
        var isLast = k == (2 * game.Rounds) - 1;
        Leaf Out(TalksEnd end, int by) => new(end, -1, k, by, game.Outside.First, game.Outside.Second, 1);
        Leaf Rejected()
        {
            if (isLast) return Out(TalksEnd.Deadline, -1);
            var next = Solve(game, k + 1);
            var risk = k % 2 == 1 ? game.BreakdownRisk : 0;
            return next with
            {
                First = ((1 - risk) * game.Discount.First * next.First) + (risk * game.Breakdown.First),
                Second = ((1 - risk) * game.Discount.Second * next.Second) + (risk * game.Breakdown.Second),
                Chance = next.Chance * (1 - risk),
            };
        }
        // What the responder does with each offer; it accepts when indifferent, and leaves only for more.
        Leaf? best = null;
        for (var offer = 0; offer < game.Packages.Count; offer++)
        {
            var accepted = new Leaf(TalksEnd.Agreement, offer, k, proposer, game.Packages[offer].First, game.Packages[offer].Second, 1);
            var rejected = Rejected();
            var left = Out(TalksEnd.Left, responder);
            if (isLast) left = rejected;
            var answer = rejected.Of(responder) >= left.Of(responder) ? rejected : left;
            if (accepted.Of(responder) >= answer.Of(responder)) answer = accepted;
            if (answer != accepted) continue;
            if (best is null || accepted.Of(proposer) > best.Of(proposer)
                || (accepted.Of(proposer) == best.Of(proposer) && accepted.Of(responder) > best.Of(responder))) best = accepted;
        }
        // An offer that is sure to be refused, and walking away, are always possible.
        var refusal = Rejected();
        if (!isLast && game.Outside is var outside && (responder == 0 ? outside.First : outside.Second) > refusal.Of(responder)) refusal = Out(TalksEnd.Left, responder);
        var leave = isLast ? refusal : Out(TalksEnd.Left, proposer);
        var otherwise = leave.Of(proposer) > refusal.Of(proposer) ? leave : refusal;
        return best is not null && best.Of(proposer) >= otherwise.Of(proposer) ? best : otherwise;
    }
}
