using Parley.Cases;

namespace Parley.Lenses.Tests.Certainty;

public sealed class SwingTests
{
    [Fact]
    public void A_swing_is_what_the_case_written_with_each_end_gives()
    {
        var (wide, turned) = (0, 0);
        for (var seed = 0; seed < 60; seed++)
        {
            var @case = Uncertain.Products(seed, ranges: 6);
            var doubts = Doubts.Of(@case);
            if (Naive.Packages(@case).FirstOrDefault() is null || doubts.All.Count == 0) continue;
            var inquiry = new Inquiry(@case);
            var survey = new Survey(inquiry, doubts);
            if (survey.Models.Any(m => m is null)) continue;
            var swings = Swing.Rank(inquiry.Model, inquiry.Answer.Ideal, survey.Likely, survey.Ends);
            Assert.Equal(swings.OrderByDescending(s => s.Share).Select(s => s.Share), swings.Select(s => s.Share));
            Assert.Equal(Enumerable.Range(0, doubts.All.Count), swings.Select(s => s.Doubt).Order());
            foreach (var swing in swings)
            {
                var (low, high) = (End(@case, doubts, swing.Doubt, d => d.Low), End(@case, doubts, swing.Doubt, d => d.High));
                var shares = @case.Parties.Select((p, at) => Share(inquiry, p, at, low, high)).ToArray();
                Assert.Equal(shares.Max(), swing.Share, 8);
                if (swing.Share > 0)
                {
                    var party = @case.Parties[swing.Party];
                    Assert.Equal((double)Gain(low, party), swing.AtLow, 8);
                    Assert.Equal((double)Gain(high, party), swing.AtHigh, 8);
                    wide++;
                }
                if (!new[] { low, high }.Any(end => Turns(inquiry, end))) continue;
                Assert.True(swing.Turns);
                turned++;
            }
        }
        Assert.InRange(wide, 50, 1000);
        Assert.InRange(turned, 20, 1000);
    }

    private static Inquiry End(Case @case, Doubts doubts, int k, Func<Between, decimal> end)
    {
        var values = doubts.Likely();
        values[k] = end(doubts.All[k].Range);
        return new(@case.Fixed(doubts, values));
    }

    private static double Share(Inquiry likely, Party party, int p, Inquiry low, Inquiry high)
    {
        if (likely.Answer.Ideal is null) return 0;
        var most = likely.Deal.Ideal[party.Id] - likely.Model.NoDeal(p);
        return most > 0 ? (double)(Math.Abs(Gain(high, party) - Gain(low, party)) / most) : 0;
    }

    private static decimal Gain(Inquiry inquiry, Party party) =>
        inquiry.Deal.Solutions.FirstOrDefault(s => s.Name == "nash")?.Package.Gains[party.Id] ?? 0;

    private static bool Turns(Inquiry likely, Inquiry end) => likely.Deal.Exists != end.Deal.Exists
        || likely.Model.Case.Packages.Any(p => Naive.IsAcceptable(likely.Model.Case, p.Choose) != Naive.IsAcceptable(end.Model.Case, p.Choose));
}
