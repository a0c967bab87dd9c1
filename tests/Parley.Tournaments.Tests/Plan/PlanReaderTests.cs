using Parley.Cases;
using Parley.Engine.Bargaining;
using Parley.Formats;
using Parley.Running;

namespace Parley.Tournaments.Tests;

public sealed class PlanReaderTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_plan_is_read_as_it_is_written()
    {
        var plan = Sample.Read(_folder).Plan!;
        Assert.Equal("A sample", plan.Title);
        Assert.Equal(["divorce-bob-carol", "itex-cypress", "harbour-wages-dispute"], plan.Scenarios.Select(s => s.Name));
        Assert.Equal(["boulware", "boulware(e=0.05)", "boulware(e=0.7)"], plan.Strategies.Select(s => s.Name));
        Assert.Equal(["7 rounds", "9 s at 0.5..2 s an offer"], plan.Deadlines.Select(d => d.Name));
        Assert.Equal((0.9, false, 0.03, 2, 42UL, true), (plan.Discounting.Factor, plan.Discounting.IsFromCase, plan.BreakdownRisk, plan.Repetitions, plan.Seed, plan.Pairings.SelfPlay));
    }

    [Fact]
    public void What_is_left_out_has_its_usual_value()
    {
        var plan = Sample.Read(_folder, Shortest()).Plan!;
        Assert.Equal((true, 0.0, 1, 1UL, Pairings.Usual, DiscountPer.Deadline), (plan.Discounting.IsFromCase, plan.BreakdownRisk, plan.Repetitions, plan.Seed, plan.Pairings, plan.DiscountPer));
    }

    [Fact]
    public void A_strategy_as_a_mapping_is_the_same_as_in_brackets()
    {
        var plan = Sample.Read(_folder, Shortest().Replace("boulware(e=0.5)", "{ name: boulware, with: { e: 0.5 } }", StringComparison.Ordinal)).Plan!;
        Assert.Equal(["boulware", "boulware(e=0.5)"], plan.Strategies.Select(s => s.Name));
    }

    [Theory]
    [InlineData("tournament: 1", "tournament: 2", "P0601", 1, 13)]
    [InlineData("tournament: 1\n", "", "P0202", 1, 1)]
    [InlineData("title: T", "titel: T", "P0201", 2, 1)]
    [InlineData("protocol: alternating-offers", "protocol: alternating-ofers", "P0605", 5, 11)]
    [InlineData("protocol: alternating-offers\n", "", "P0202", 1, 1)]
    [InlineData("[ boulware,", "[ bulware,", "P0604", 4, 15)]
    [InlineData("[ boulware,", "[ boulware(x=1),", "P0604", 4, 15)]
    [InlineData("[ boulware,", "[ boulware(e=0.5),", "P0606", 4, 32)]
    [InlineData("[ boulware, boulware(e=0.5) ]", "boulware", "P0204", 4, 13)]
    [InlineData("[ boulware, boulware(e=0.5) ]", "[ boulware ]", "P0608", 3, 14)]
    [InlineData("deadlines: 5", "deadlines: 0", "P0607", 6, 12)]
    [InlineData("deadlines: 5", "deadlines: 2.5", "P0607", 6, 12)]
    [InlineData("deadlines: 5", "deadlines: soon", "P0401", 6, 12)]
    [InlineData("deadlines: 5", "deadlines: [ 5, 5 ]", "P0606", 6, 17)]
    [InlineData("deadlines: 5", "deadlines: { seconds: 0 }", "P0607", 6, 23)]
    [InlineData("deadlines: 5", "deadlines: { seconds: 5, per-offer: [2, 1] }", "P0607", 6, 37)]
    [InlineData("deadlines: 5", "deadlines: { secons: 5 }", "P0201", 6, 14)]
    [InlineData("deadlines: 5", "deadlines: 5\ndiscount: 2", "P0607", 7, 11)]
    [InlineData("deadlines: 5", "deadlines: 5\ndiscount: cas", "P0610", 7, 11)]
    [InlineData("deadlines: 5", "deadlines: 5\ndiscount-per: ofer", "P0610", 7, 15)]
    [InlineData("deadlines: 5", "deadlines: 5\nbreakdown-risk: 1", "P0607", 7, 17)]
    [InlineData("deadlines: 5", "deadlines: 5\nrepetitions: 0", "P0607", 7, 14)]
    [InlineData("deadlines: 5", "deadlines: 5\nrepetitions: 1000001", "P0607", 7, 14)]
    [InlineData("deadlines: 5", "deadlines: [5, 6, 7, 8, 9, 10]\nrepetitions: 1000000", "P0609", 1, 1)]
    [InlineData("deadlines: 5", "deadlines: 5\npairings: { self-play: yes }", "P0208", 7, 24)]
    [InlineData("deadlines: 5", "deadlines: 5\npairings: { at-most: 0 }", "P0607", 7, 22)]
    [InlineData("deadlines: 5", "deadlines: 5\nseed: -1", "P0607", 7, 7)]
    [InlineData("divorce-bob-carol", "divorce-bob-carrol", "P0602", 3, 14)]
    [InlineData("divorce-bob-carol", "prisoners-dilemma", "P0603", 3, 14)]
    [InlineData("divorce-bob-carol", "*.md", "P0602", 3, 14)]
    public void Every_slip_has_its_place(string right, string wrong, string code, int line, int column)
    {
        var text = Shortest();
        Assert.Contains(right, text, StringComparison.Ordinal);
        var reading = Sample.Read(_folder, text.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Null(reading.Plan);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((code, line, column), (problem.Code, problem.Place.Line, problem.Place.Column));
    }

    [Fact]
    public void All_slips_are_told_in_one_go()
    {
        var reading = Sample.Read(_folder, "tournament: 1\nscenarios: [ no-such ]\nstrategies: [ bulware, boulwar ]\nprotocol: x\ndeadlines: 0\nrepetition: 3\n");
        Assert.Equal(["P0602", "P0604", "P0604", "P0605", "P0607", "P0201"], reading.Problems.Select(p => p.Code));
        Assert.Contains("did you mean 'boulware'?", reading.Problems[1].Message, StringComparison.Ordinal);
        Assert.Contains("did you mean 'repetitions'?", reading.Problems[5].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_with_errors_is_told_with_the_first_of_them()
    {
        var broken = _folder.Write("broken.yaml", "parley: 1\ntitle: T\nparties: { a: {} }\n");
        var problem = Assert.Single(Sample.Read(_folder, Shortest().Replace(Repository.At("cases", "divorce-bob-carol"), broken, StringComparison.Ordinal)).Problems);
        Assert.Equal("P0603", problem.Code);
        Assert.Contains("broken.yaml:1:1: P0202", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_takes_the_scenarios_that_fit_and_passes_over_what_is_none()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "s"));
        File.Copy(Repository.At("cases", "divorce-bob-carol", "case.yaml"), Path.Combine(_folder.Path, "s", "b.yaml"));
        File.Copy(Repository.At("cases", "itex-cypress", "case.yaml"), Path.Combine(_folder.Path, "s", "a.yaml"));
        File.WriteAllText(Path.Combine(_folder.Path, "s", "notes.txt"), "no scenario");
        var plan = Sample.Read(_folder, Shortest().Replace(Repository.At("cases", "divorce-bob-carol"), "'s/*'", StringComparison.Ordinal)).Plan!;
        Assert.Equal(["a", "b"], plan.Scenarios.Select(s => s.Name));
        plan = Sample.Read(_folder, Shortest().Replace(Repository.At("cases", "divorce-bob-carol"), "'**/?.yaml'", StringComparison.Ordinal)).Plan!;
        Assert.Equal(["a", "b"], plan.Scenarios.Select(s => s.Name));
    }

    [Fact]
    public void Scenarios_of_one_name_are_told_apart_by_their_folders()
    {
        foreach (var (name, from) in new[] { ("one", "divorce-bob-carol"), ("two", "itex-cypress") })
        {
            Directory.CreateDirectory(Path.Combine(_folder.Path, name));
            File.Copy(Repository.At("cases", from, "case.yaml"), Path.Combine(_folder.Path, name, "talks.yaml"));
        }
        var plan = Sample.Read(_folder, Shortest().Replace(Repository.At("cases", "divorce-bob-carol"), "'*/talks.yaml'", StringComparison.Ordinal)).Plan!;
        Assert.Equal(["talks", "two/talks"], plan.Scenarios.Select(s => s.Name));
    }

    [Theory]
    [InlineData("genius")]
    [InlineData("geniusweb")]
    [InlineData("negmas")]
    [InlineData("csv")]
    [InlineData("xlsx-by-party")]
    public void Other_programs_scenarios_are_read(string format)
    {
        var written = FormatCatalog.All.First(f => f.Name == format).Write(CaseReader.Read(Repository.At("cases", "itex-cypress")).Case!)!;
        var at = Directory.CreateDirectory(Path.Combine(_folder.Path, "theirs")).FullName;
        foreach (var file in written.Files) File.WriteAllBytes(Path.Combine(at, file.Name), file.Bytes.ToArray());
        var own = Sample.Read(_folder, Shortest().Replace("divorce-bob-carol", "itex-cypress", StringComparison.Ordinal)).Plan!;
        var reading = Sample.Read(_folder, Shortest().Replace(Repository.At("cases", "divorce-bob-carol"), "theirs", StringComparison.Ordinal));
        Assert.Empty(reading.Problems);
        var scenario = Assert.Single(reading.Plan!.Scenarios);
        Assert.Equal("theirs", scenario.Name);
        Assert.Equal(own.Scenarios[0].Talks.Packages, scenario.Talks.Packages);
    }

    [Fact]
    public void The_schema_has_the_keys_that_the_reader_knows()
    {
        using var schema = System.Text.Json.JsonDocument.Parse(PlanSchema.Json);
        foreach (var keys in PlanKeys.All)
        {
            var at = keys.Name == "plan" ? schema.RootElement : schema.RootElement.GetProperty("$defs").GetProperty(keys.Name);
            Assert.Equal(keys.Keys.Order(StringComparer.Ordinal), at.GetProperty("properties").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
            Assert.False(at.GetProperty("additionalProperties").GetBoolean());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("[1, 2]")]
    [InlineData("tournament: 1\nscenarios: &a [ x ]\n")]
    [InlineData("tournament: 1\n---\ntournament: 1\n")]
    [InlineData("tournament: 1\nscenarios: [ \"\\0\", \"/\", \"**/**/**\", \"../..//*?\" ]\nstrategies: [ \"a(((\", \"boulware(\", \"boulware()))\", { with: 1 }, [], {} ]\nprotocol: {}\ndeadlines: {}\n")]
    public void What_is_no_plan_becomes_problems_and_nothing_else(string text)
    {
        var reading = Sample.Read(_folder, text);
        Assert.Null(reading.Plan);
        Assert.NotEmpty(reading.Problems);
        Assert.DoesNotContain(reading.Problems, p => p.Message.Contains("a case", StringComparison.Ordinal) && p.Code.StartsWith("P01", StringComparison.Ordinal));
    }

    private static string Shortest() =>
        $"tournament: 1\ntitle: T\nscenarios: [ {Repository.At("cases", "divorce-bob-carol")} ]\nstrategies: [ boulware, boulware(e=0.5) ]\nprotocol: alternating-offers\ndeadlines: 5\n";
}
