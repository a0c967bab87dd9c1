using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Parley.Approval;
using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports.Tests;

public sealed class JsonReportTests
{
    [Fact]
    public void The_contract_holds_key_by_key() => Approved.Matches(Report(Sample.Analysis), "report.json");

    [Fact]
    public void Numbers_are_not_rounded_and_carry_no_idle_zeros()
    {
        var json = Parsed(Sample.Analysis);
        Assert.Equal("18.3333333", json.GetProperty("deal").GetProperty("solutions").GetProperty("utilitarian").GetProperty("values").GetProperty("town").GetRawText());
        var padded = Sample.Deal with { NoDeal = Sample.Two(10.500m, 0.00m) };
        Assert.Equal("10.5", Parsed(Sample.Analysis with { Deal = padded }).GetProperty("deal").GetProperty("noDeal").GetProperty("mill").GetRawText());
    }

    [Theory]
    [InlineData("9007199254740992", "9007199254740992", "9007199254740992")]
    [InlineData("9007199254740993", "null", "9.0e+15")]
    [InlineData("99999999999999999999", "null", "1.0e+20")]
    public void Counts_that_doubles_cannot_hold_are_null_and_told_in_words(string count, string number, string words)
    {
        var deal = Parsed(Sample.Analysis with { Deal = Sample.Deal with { Packages = BigInteger.Parse(count, CultureInfo.InvariantCulture) } }).GetProperty("deal");
        Assert.Equal(number, deal.GetProperty("packages").GetRawText());
        Assert.Equal(words, deal.GetProperty("packagesText").GetString());
    }

    [Fact]
    public void A_googol_of_packages_is_written_as_the_contract_says()
    {
        var deal = Parsed(Sample.Analysis with { Deal = Sample.Deal with { Packages = BigInteger.Pow(10, 100) } }).GetProperty("deal");
        Assert.Equal("1.0e+100", deal.GetProperty("packagesText").GetString());
    }

    [Fact]
    public void A_package_names_options_gives_numbers_and_opens_shares()
    {
        var shared = Sample.Nash with
        {
            Choose = new([new("water", "30"), new("bridge", "both"), new("fish", null, [new("mill", 0.25m), new("town", 0.75m)])]),
        };
        var deal = Sample.Deal with { Solutions = [new("nash", shared, true, true)] };
        var choose = Parsed(Sample.Analysis with { Deal = deal }).GetProperty("deal").GetProperty("solutions").GetProperty("nash").GetProperty("choose");
        Assert.Equal(30, choose.GetProperty("water").GetInt32());
        Assert.Equal("both", choose.GetProperty("bridge").GetString());
        Assert.Equal(0.75m, choose.GetProperty("fish").GetProperty("town").GetDecimal());
    }

    [Fact]
    public void Solutions_that_do_not_apply_are_left_out()
    {
        var solutions = Parsed(Sample.Analysis with { Deal = Sample.Deal with { Solutions = [] } }).GetProperty("deal").GetProperty("solutions");
        Assert.Empty(solutions.EnumerateObject());
    }

    [Fact]
    public void Adjusted_winner_tells_shares_and_both_scales()
    {
        var division = new DivisionResult(
            Sample.Two(66, 66), Sample.Two(132, 66),
            new Dictionary<string, IReadOnlyDictionary<string, decimal>> { ["fish"] = Sample.Two(0.25m, 0.75m) }, "fish",
            new Dictionary<string, bool> { ["mill"] = true, ["town"] = false });
        var written = Parsed(Sample.Analysis with { Deal = Sample.Deal with { AdjustedWinner = division } })
            .GetProperty("deal").GetProperty("solutions").GetProperty("adjusted-winner");
        Assert.Equal(132, written.GetProperty("values").GetProperty("mill").GetInt32());
        Assert.Equal(66, written.GetProperty("normalised").GetProperty("mill").GetInt32());
        Assert.Equal(0.75m, written.GetProperty("shares").GetProperty("fish").GetProperty("town").GetDecimal());
        Assert.False(written.GetProperty("clearsFloor").GetProperty("town").GetBoolean());
    }

    [Fact]
    public void Any_words_of_a_case_make_valid_json()
    {
        var hostile = Sample.Analysis with { Case = Sample.Case with { Title = "\"}] \u0000\e[31m \uD800 Ω 水" } };
        Assert.Contains("Ω 水", Parsed(hostile).GetProperty("case").GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    private static string Report(Analysis analysis)
    {
        using var output = new MemoryStream();
        JsonReport.Write(analysis, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static JsonElement Parsed(Analysis analysis)
    {
        using var document = JsonDocument.Parse(Report(analysis));
        return document.RootElement.Clone();
    }
}
