using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Parley.Cases;

namespace Parley.Web.Tests;

/// <summary>The form of offers without scripts: what is sent becomes edits, and the edits make the case that was asked for.</summary>
public sealed class OffersFormTests
{
    private const string Yaml = """
        parley: 1
        title: T
        parties: { a: { name: A }, b: { name: B } }
        issues:
          s: { name: S, options: { keep: Kept, lift: Lifted } }
          m: { name: M, range: { from: 0, to: 10, step: 5 } }
          l: { name: L, divide: [a, b], divisible: true }
        status-quo: { s: keep, m: 0, l: a }
        values: { a: { s: { keep: 0, lift: 2 }, m: { 0: 0, 10: 4 }, l: 5 }, b: { s: { keep: 1, lift: 0 }, m: { 0: 3, 10: 0 }, l: 6 } }
        offers:
          - { by: a, choose: { s: lift } }
          - { by: b, date: 2020-01-02, choose: { l: { a: 0.25, b: 0.75 } } }
        """;

    /// <summary>Every cell of a random form is what the case says after its edits: read back cell by cell, by plain reading.</summary>
    [Fact]
    public void What_is_sent_is_what_the_case_says_then()
    {
        var of = Read(Yaml);
        var changed = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            string[] options = ["", "keep", "lift"];
            string[] numbers = ["", "0", "5", "10"];
            string[] sides = ["", "a", "b"];
            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < 2; i++)
            {
                fields[$"by-{i}"] = sides[random.Next(1, 3)];
                fields[$"date-{i}"] = random.Next(3) == 0 ? "" : $"2021-0{random.Next(1, 10)}-11";
                fields[$"o{i}.s"] = options[random.Next(3)];
                // An offer settles something.
                fields[$"o{i}.m"] = numbers[random.Next(1, 4)];
                var part = random.Next(1, 100);
                fields[$"o{i}.l"] = sides[random.Next(3)];
                var isShared = random.Next(2) == 0;
                fields[$"s{i}.l.a"] = isShared ? $"{part}" : OffersForm.Percent(of.Offers[i].Choose.Chosen.Find("l"), "a");
                fields[$"s{i}.l.b"] = isShared ? $"{100 - part}" : OffersForm.Percent(of.Offers[i].Choose.Chosen.Find("l"), "b");
            }

            var (bodies, wrong) = OffersForm.Read(of, Form(fields));
            Assert.Null(wrong);
            var (edits, fault) = EditBody.Read(bodies);
            Assert.Null(fault);
            var edited = CaseText.Apply(Yaml, edits, cancel: TestContext.Current.CancellationToken);
            Assert.True(edited.IsDone, edited.Fault?.Message);
            var after = Read(edited.Text);
            for (var i = 0; i < 2; i++)
            {
                var offer = after.Offers[i];
                Assert.Equal(fields[$"by-{i}"], offer.By);
                Assert.Equal(fields[$"date-{i}"], offer.Date?.ToString("yyyy-MM-dd") ?? "");
                Assert.Equal(fields[$"o{i}.s"], offer.Choose.Chosen.Find("s")?.Option ?? "");
                Assert.Equal(fields[$"o{i}.m"], offer.Choose.Chosen.Find("m")?.Option ?? "");
                var land = offer.Choose.Chosen.Find("l");
                var sent = fields[$"s{i}.l.a"];
                // Shares that were typed count before the list beside them.
                if (sent != OffersForm.Percent(of.Offers[i].Choose.Chosen.Find("l"), "a")) Assert.Equal((decimal.Parse(sent) / 100, (string?)null), (land!.Shares.Find("a")!.Part, land.Option));
                else Assert.Equal(fields[$"o{i}.l"], land?.Option ?? "");
            }

            changed += edits.Count > 0 ? 1 : 0;
        }

        Assert.True(changed > 150);
    }

    [Fact]
    public void A_form_that_changes_nothing_asks_for_nothing()
    {
        var of = Read(Yaml);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < 2; i++)
        {
            fields[$"by-{i}"] = of.Offers[i].By;
            fields[$"date-{i}"] = of.Offers[i].Date?.ToString("yyyy-MM-dd") ?? "";
            foreach (var issue in of.Issues) fields[OffersForm.Name(i, issue.Id)] = OffersForm.Value(of.Offers[i].Choose.Chosen.Find(issue.Id));
            foreach (var party in (string[])["a", "b"]) fields[OffersForm.Name(i, "l", party)] = OffersForm.Percent(of.Offers[i].Choose.Chosen.Find("l"), party);
        }
        var (edits, wrong) = OffersForm.Read(of, Form(fields));
        Assert.Null(wrong);
        Assert.Empty(edits);
    }

    [Theory]
    [InlineData("60", "30")]
    [InlineData("-10", "110")]
    [InlineData("x", "100")]
    [InlineData("1e2", "0")]
    [InlineData("99999999999999999999999999999999", "1")]
    public void Shares_make_a_hundred(string one, string other)
    {
        var (edits, wrong) = OffersForm.Read(Read(Yaml), Form(new(StringComparer.Ordinal) { ["s0.l.a"] = one, ["s0.l.b"] = other }));
        Assert.Empty(edits);
        Assert.Equal("The shares of L in offer 1 have to make 100 %.", wrong);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("{}")]
    [InlineData("[1]")]
    public void A_button_that_is_none_of_ours_is_refused(string edits) =>
        Assert.Equal("The form cannot be read.", OffersForm.Read(Read(Yaml), Form(new(StringComparer.Ordinal) { ["edits"] = edits })).Wrong);

    // Nothing was said by anybody, and nothing says how things are.
    private const string Unsaid = """
        parley: 1
        title: T
        parties: { a: { name: A }, b: { name: B } }
        issues:
          w: { name: W, options: { yes: Yes, no: No }, applies-when: { s: lift } }
          s: { name: S, options: { keep: Kept, lift: Lifted } }
          m: { name: M, range: { from: 0, to: 10, step: 5 } }
          l: { name: L, divide: [a, b], divisible: true }
        values: { a: { s: { keep: 0, lift: 2 }, m: { 0: 0, 10: 4 }, l: 5 }, b: { s: { keep: 1, lift: 0 }, m: { 0: 3, 10: 0 }, l: 6 } }
        """;

    /// <summary>Of all forms that can be sent, just those that choose all that arises, and nothing else, make an offer; and the offer is what was chosen.</summary>
    [Fact]
    public void A_first_offer_is_saved_when_all_that_arises_is_chosen()
    {
        var of = Read(Unsaid);
        var (made, refused) = (0, 0);
        foreach (var s in (string[])["", "keep", "lift"])
            foreach (var w in (string[])["", "yes", "no"])
                foreach (var m in (string[])["", "5"])
                    foreach (var l in (string[])["", "b"])
                        foreach (var share in (string[])["", "30"])
                        {
                            var fields = new Dictionary<string, string>(StringComparer.Ordinal)
                            {
                                ["new-by"] = "b",
                                ["o-1.s"] = s,
                                ["o-1.w"] = w,
                                ["o-1.m"] = m,
                                ["o-1.l"] = l,
                                ["s-1.l.a"] = share,
                                ["s-1.l.b"] = share.Length > 0 ? "70" : "",
                            };
                            var (bodies, wrong) = OffersForm.Read(of, Form(fields));
                            var missing = new[] { (s, "S"), (m, "M"), (l + share, "L"), (s == "lift" ? w : "-", "W") }.Where(one => one.Item1.Length == 0).Select(one => one.Item2).ToList();
                            if (missing.Count > 0 || (s != "lift" && w.Length > 0))
                            {
                                refused++;
                                Assert.Empty(bodies);
                                if (missing.Count > 0) Assert.StartsWith($"{missing.Count} of {(s == "lift" ? 4 : 3)} issues {(missing.Count == 1 ? "is" : "are")} still to choose: ", wrong, StringComparison.Ordinal);
                                else Assert.StartsWith("W does not arise", wrong, StringComparison.Ordinal);
                                Assert.All(missing, name => Assert.Contains(name, wrong![wrong!.IndexOf(": ", StringComparison.Ordinal)..], StringComparison.Ordinal));
                                continue;
                            }
                            made++;
                            Assert.Null(wrong);
                            var edited = CaseText.Apply(Unsaid, EditBody.Read(bodies).Edits, cancel: TestContext.Current.CancellationToken);
                            Assert.True(edited.IsDone, edited.Fault?.Message);
                            var offer = Assert.Single(Read(edited.Text).Offers);
                            Assert.Equal(("b", s, m, s == "lift" ? w : null), (offer.By, offer.Choose.Chosen.Find("s")?.Option, offer.Choose.Chosen.Find("m")?.Option, offer.Choose.Chosen.Find("w")?.Option));
                            if (share.Length > 0) Assert.Equal(0.3m, offer.Choose.Chosen.Find("l")!.Shares.Find("a")!.Part);
                            else Assert.Equal(l, offer.Choose.Chosen.Find("l")?.Option);
                        }
        Assert.True(made >= 6 && refused > 30, $"{made}, {refused}");
    }

    [Theory]
    [InlineData("nobody", "keep", "Say whose offer it is.")]
    [InlineData("a", "keep }, x: {", "“keep }, x: {” is nothing that S can be settled by.")]
    public void A_first_offer_takes_only_what_there_is(string by, string option, string expected)
    {
        var (edits, wrong) = OffersForm.Read(Read(Unsaid), Form(new(StringComparer.Ordinal) { ["new-by"] = by, ["o-1.s"] = option }));
        Assert.Empty(edits);
        Assert.Equal(expected, wrong);
    }

    [Fact]
    public void An_offer_starts_from_what_its_side_said_or_from_how_things_are_or_from_nothing()
    {
        var of = Read(Yaml);
        Assert.Equal("lift", ChoiceText.Start(of, "a")?.Chosen.Find("s")?.Option);
        Assert.NotNull(ChoiceText.Start(of, "b")?.Chosen.Find("l"));
        Assert.Null(ChoiceText.Start(of, "b")?.Chosen.Find("s"));
        var first = Read(Yaml[..Yaml.IndexOf("  - { by: b", StringComparison.Ordinal)]);
        Assert.Equal(first.StatusQuo, ChoiceText.Start(first, "b"));
        Assert.Null(ChoiceText.Start(Read(Unsaid), "a"));
    }

    /// <summary>What one choice makes up of other issues is told; what it does not touch, or touches alone, is not.</summary>
    [Fact]
    public void What_a_status_quo_makes_up_is_told()
    {
        var of = Read(Unsaid);
        Assert.Equal("The status quo of the other issues was taken to be W: Yes; M: 0; L: A. Change what is different.", StatusQuoChoice.Told(of, of.Issues["s"], StatusQuoChoice.Settle(of, of.Issues["s"], "lift")));
        Assert.Equal("The status quo of the other issues was taken to be S: Kept; L: A. Change what is different.", StatusQuoChoice.Told(of, of.Issues["m"], StatusQuoChoice.Settle(of, of.Issues["m"], "5")));
        var known = Read(Yaml);
        Assert.Null(StatusQuoChoice.Told(known, known.Issues["s"], StatusQuoChoice.Settle(known, known.Issues["s"], "lift")));
    }

    private static Case Read(string yaml) => CaseReader.Parse(yaml, "case.yaml").Case ?? throw new InvalidOperationException(string.Join('\n', CaseReader.Parse(yaml, "case.yaml").Problems));

    private static FormCollection Form(Dictionary<string, string> fields) => new(fields.ToDictionary(f => f.Key, f => new StringValues(f.Value), StringComparer.Ordinal));
}
