using Parley.Cases;

namespace Parley.Lenses.Tests.Talking;

public sealed class TalksTaleTests
{
    private static (IReadOnlyList<Finding> Findings, TalksTale Tale) Tell(Case @case, TalksOptions options, ulong seed = 1)
    {
        var (findings, tale) = TalksTale.Tell(Held.Inquiry(@case, options, seed));
        return (findings, tale!);
    }

    [Fact]
    public void A_story_ends_in_what_the_run_ended_in()
    {
        foreach (var style in TalkStyles.All)
        {
            var options = TalksOptions.Default with { Rounds = 20, Runs = 1, Styles = Held.All(Held.Trade(), style.Name) };
            var (_, tale) = Tell(Held.Trade(), options);
            var run = Held.Study(Held.Trade(), options)!.Record.Runs[0];
            Assert.Equal(run.IsDeal, tale.Agreed is not null);
            Assert.Equal(run.IsDeal ? "agreement" : "deadline", tale.End);
            if (tale.Agreed is not { } agreed) continue;
            Assert.Equal(agreed.Values, tale.Offers[^1].Package.Values);
            Assert.Equal([run.Utilities[0], run.Utilities[1]], tale.Offers[^1].Shares.Values.ToArray(), (a, b) => Math.Abs(a - b) < 1e-9);
            Assert.Equal("accept", tale.Offers[^1].Answers.Single().Answer);
        }
    }

    [Fact]
    public void Offers_alternate_are_worth_what_they_are_and_say_whether_they_move()
    {
        var (_, tale) = Tell(Held.Trade(), TalksOptions.Default with { Rounds = 20, Styles = new Dictionary<string, string> { ["ann"] = "late", ["bob"] = "early" } });
        Assert.Equal(["late", "early"], tale.Styles.Values.Select(s => s.Style));
        foreach (var (offer, at) in tale.Offers.Select((o, at) => (o, at)))
        {
            Assert.Equal(at % 2 == 0 ? "ann" : "bob", offer.By);
            Assert.Equal((at / 2) + 1, offer.Round);
            Assert.Equal(Naive.Value(Held.Trade(), "ann", offer.Package.Choose), offer.Package.Values["ann"]);
            Assert.Equal(at < 2 || Key(tale.Offers[at - 2]) != Key(offer), offer.Moved);
            if (at < tale.Offers.Count - 1) Assert.Equal("reject", offer.Answers.Single().Answer);
            // Who concedes with time never asks for more again.
            if (at >= 2) Assert.True(offer.Shares[offer.By] <= tale.Offers[at - 2].Shares[offer.By]);
        }

        static string Key(TaleOffer offer) => string.Join(' ', offer.Package.Choose.Chosen.Select(c => $"{c.Id}={c.Option}"));
    }

    [Fact]
    public void It_is_told_in_words_a_table_and_two_charts()
    {
        var (findings, tale) = Tell(Held.Trade(), TalksOptions.Default with { Rounds = 20 });
        Assert.Equal(2, findings.Count);
        Assert.Equal("agreed", findings[0].Verdict);
        Assert.StartsWith($"Ann (even) and Bob (even) agree in round {tale.Round} of 20, after {tale.Offers.Count} offers, on an offer by", findings[0].Headline, StringComparison.Ordinal);
        Assert.Equal(tale.Offers.Count(o => o.Moved || o == tale.Offers[^1]), findings[0].Table!.Rows.Count);
        Assert.Contains(findings[0].Because, b => b.StartsWith("Round 1: Ann opens with Price: High, Date: Soon and Risk: His; worth 29 points over no deal to Ann and −3 to Bob.", StringComparison.Ordinal));
        Assert.Contains(findings[0].Because, b => b.EndsWith("accepts.", StringComparison.Ordinal));
        Assert.Contains(findings[0].Chart!.Series, s => s.Name == "Offers by Ann");
        Assert.Equal(4, findings[1].Chart!.Series.Count);
    }

    [Fact]
    public void Talks_that_fail_are_told_too()
    {
        var (findings, tale) = Tell(Held.Pie(), TalksOptions.Default with { Rounds = 20, Breakdown = 0.9 });
        Assert.Equal(("breakdown", null), (tale.End, tale.Agreed));
        Assert.Contains("do not agree: the talks break down in round", findings[0].Headline, StringComparison.Ordinal);
        var none = TalksTale.Tell(Held.Inquiry(Held.Pie().NoDeal("Ann", 80).NoDeal("Bob", 80)));
        Assert.Null(none.Tale);
        Assert.Equal("not-applicable", Assert.Single(none.Findings).Verdict);
    }
}
