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

    private static Case Read(string yaml) => CaseReader.Parse(yaml, "case.yaml").Case ?? throw new InvalidOperationException(string.Join('\n', CaseReader.Parse(yaml, "case.yaml").Problems));

    private static FormCollection Form(Dictionary<string, string> fields) => new(fields.ToDictionary(f => f.Key, f => new StringValues(f.Value), StringComparer.Ordinal));
}
