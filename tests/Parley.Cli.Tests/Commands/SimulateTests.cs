using System.Text.Json;
using Parley.Running;

namespace Parley.Cli.Tests;

public sealed class SimulateTests : IDisposable
{
    private readonly Folder _folder = new();

    public SimulateTests() => _folder.Write("case.yaml", Small.Case);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Talks_are_answered_in_words_and_figures()
    {
        var json = Json("--runs", "4", "--rounds", "30", "--breakdown", "1%");
        var talks = json.GetProperty("talks");
        Assert.Equal(30, talks.GetProperty("conditions").GetProperty("rounds").GetInt32());
        Assert.Equal(0.01, talks.GetProperty("conditions").GetProperty("breakdown").GetDouble());
        Assert.Equal(4 * talks.GetProperty("profiles").GetArrayLength(), talks.GetProperty("runs").GetInt32());
        Assert.Contains("simulated talks end in a deal", json.GetProperty("findings")[0].GetProperty("headline").GetString(), StringComparison.Ordinal);
        Assert.All(json.GetProperty("findings").EnumerateArray(), f => Assert.Equal("talks", f.GetProperty("lens").GetString()));
    }

    [Fact]
    public void Styles_are_taken_by_party_and_a_named_party_counts_for_more()
    {
        var profile = Assert.Single(Json("--styles", "late,early", "--style", "buyer=boulware(e=0.05)").GetProperty("talks").GetProperty("profiles").EnumerateArray());
        Assert.Equal(("late", "boulware(e=0.05)"), (profile.GetProperty("styles").GetProperty("seller").GetString(), profile.GetProperty("styles").GetProperty("buyer").GetString()));
        var both = Json("--style", "seller=even", "buyer=late").GetProperty("talks").GetProperty("profiles")[0].GetProperty("styles");
        Assert.Equal(("even", "late"), (both.GetProperty("seller").GetString(), both.GetProperty("buyer").GetString()));
        Assert.Equal("early", Json("--styles", "early").GetProperty("talks").GetProperty("profiles")[0].GetProperty("styles").GetProperty("buyer").GetString());
    }

    [Theory]
    [InlineData("--breakdown", "0.02", "--runs", "30")]
    [InlineData("--draws", "10", "--runs", "2")]
    [InlineData("--tell", "--breakdown", "0.02")]
    public void Any_number_of_threads_gives_the_same_bytes_and_a_seed_is_heeded(params string[] words)
    {
        _folder.Write("case.yaml", Small.Case.Replace("no-deal: { seller: 2, buyer: 2 }", "no-deal: { seller: 1..2..6, buyer: 2 }", StringComparison.Ordinal));
        var alone = Output([.. words, "--seed", "7", "--threads", "1", "--format", "json"]);
        Assert.Equal(alone, Output([.. words, "--seed", "7", "--threads", "4", "--format", "json"]));
        Assert.Equal(alone, Output([.. words, "--seed", "7", "--format", "json"]));
        if (words[0] != "--tell") Assert.NotEqual(alone, Output([.. words, "--seed", "8", "--format", "json"]));
    }

    [Fact]
    public void One_run_is_told_offer_by_offer()
    {
        var text = Output("--tell", "--styles", "late,early");
        Assert.StartsWith("Selling a bicycle", text, StringComparison.Ordinal);
        Assert.Contains("Seller (late) and Buyer (early) agree in round", text, StringComparison.Ordinal);
        Assert.Contains("Round 1: Seller opens with everything as it stands now", text, StringComparison.Ordinal);
        Assert.Contains("Offers by Buyer", text, StringComparison.Ordinal);
        var tale = Json("--tell", "--rounds", "8").GetProperty("tale");
        Assert.Equal("even", tale.GetProperty("styles").GetProperty("seller").GetProperty("name").GetString());
        Assert.True(tale.GetProperty("round").GetInt32() <= 8);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void Reports_are_written_in_every_form(string form)
    {
        foreach (var tell in new[] { false, true })
        {
            Assert.Equal("", Output([.. tell ? (string[])["--tell"] : [], "--format", form, "-o", "answer"]));
            Assert.Contains(tell ? "agree in round" : "simulated talks end in a deal", File.ReadAllText(Path.Combine(_folder.Path, "answer")).ReplaceLineEndings(" "), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_case_that_nobody_can_bargain_over_is_told_in_a_line()
    {
        _folder.Write("case.yaml", Small.Case.Replace("no-deal: { seller: 2, buyer: 2 }", "no-deal: { seller: 12, buyer: 12 }", StringComparison.Ordinal));
        Assert.Contains("no package is acceptable", Output(), StringComparison.Ordinal);
        Assert.Contains("no package is acceptable", Output("--tell").ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, Json().GetProperty("talks").ValueKind);
    }

    [Theory]
    [InlineData("--rounds 0", "--rounds takes a whole number from 1 to 100,000, not '0'")]
    [InlineData("--rounds many", "not 'many'")]
    [InlineData("--seconds 0", "--seconds takes a number above 0")]
    [InlineData("--seconds 1e400", "'1e400'")]
    [InlineData("--breakdown 1", "--breakdown takes a chance from 0 to below 1")]
    [InlineData("--breakdown 100%", "'100%'")]
    [InlineData("--breakdown NaN", "'NaN'")]
    [InlineData("--runs 10001", "--runs takes a whole number from 1 to 10,000")]
    [InlineData("--draws 0", "--draws takes a whole number from 1 to 100,000")]
    [InlineData("--seed -1", "'-1'")]
    [InlineData("--threads 0", "--threads takes a whole number from 1 to 1,024")]
    [InlineData("--style seller", "write party=style, such as seller=late")]
    [InlineData("--style sellr=late", "did you mean 'seller'")]
    [InlineData("--style seller=laet", "did you mean 'late'")]
    [InlineData("--style seller=boulwar(e=1)", "did you mean 'boulware'")]
    [InlineData("--style seller=boulware(f=1)", "boulware has no setting 'f'")]
    [InlineData("--style seller=late seller=early", "two styles")]
    [InlineData("--styles late,early,late", "one for each of the 2 parties")]
    [InlineData("--styles lat", "did you mean 'late'")]
    [InlineData("--protocol alternating-offer", "did you mean 'alternating-offers'")]
    [InlineData("--tell --runs 3", "--runs does not go with --tell")]
    [InlineData("--tell --draws 3", "--draws does not go with --tell")]
    [InlineData("--sytle seller=late", "did you mean '--style'")]
    [InlineData("--format pdf", "text, json, markdown or html")]
    public void A_wrong_command_line_gets_one_line_that_helps(string words, string helps)
    {
        var run = Program.Start(["simulate", ".", .. words.Split(' ')], _folder.Path);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        var line = Assert.Single(run.NoteLines);
        Assert.StartsWith("parley: ", line, StringComparison.Ordinal);
        Assert.Contains(helps, line, StringComparison.Ordinal);
    }

    private string Output(params string[] words)
    {
        var run = Program.Start(["simulate", ".", .. words], _folder.Path);
        Assert.Equal((0, ""), (run.ExitCode, run.Notes));
        return run.Output;
    }

    private JsonElement Json(params string[] words)
    {
        using var document = JsonDocument.Parse(Output([.. words, "--format", "json"]));
        return document.RootElement.Clone();
    }
}
