using Parley.Running;

namespace Parley.Tournaments.Tests;

/// <summary>The results are the plan's alone: the same bytes with any number of threads, after any stop, from any number of parts.</summary>
public sealed class TournamentRunTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Threads_change_nothing()
    {
        var one = Run("one", threads: 1);
        Assert.Equal(one, Run("three", threads: 3));
        Assert.Equal(one, Run("many", threads: 16));
        Assert.Equal(["leaderboard.csv", "leaderboard.json", "leaderboard.txt", "manifest.json", "matches.csv", "matches.jsonl", "plan.yaml"], one.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Another_seed_gives_other_results()
    {
        var one = Run("one");
        Assert.NotEqual(one["matches.jsonl"], Run("two", seed: 43)["matches.jsonl"]);
    }

    /// <summary>Stopped after some matches, its journal torn at a random place, gone on with, several times over.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Stops_change_nothing(int seed)
    {
        var whole = Run("whole");
        var random = new Random(seed);
        var at = Path.Combine(_folder.Path, "stopped");
        var reading = Sample.Read(_folder);
        for (var attempt = 0; ; attempt++)
        {
            using var stop = new CancellationTokenSource();
            var progress = new RunProgress();
            var after = random.Next(1, Sample.Matches / 3);
            // Its last call may be under way: that is waited for before what it stops is gone.
            await using var timer = new Timer(_ =>
            {
                if (progress.Matches > 0 && progress.Done - progress.Earlier >= after) stop.Cancel();
            }, null, 0, 1);
            try
            {
                TournamentRun.Run(reading, Sample.Options(at) with { Resume = attempt > 0, Progress = progress }, stop.Token);
                break;
            }
            catch (OperationCanceledException)
            {
                var journal = Path.Combine(at, "matches.journal");
                if (!File.Exists(journal))
                {
                    if (!File.Exists(Path.Combine(at, "manifest.json"))) Directory.Delete(at, recursive: true);
                    if (!Directory.Exists(at)) attempt = -1;
                    continue;
                }
                using var file = new FileStream(journal, FileMode.Open);
                file.SetLength(Math.Max(0, file.Length - random.Next(0, 200)));
            }
        }
        Assert.Equal(whole, Sample.Files(at));
    }

    [Fact]
    public void Going_on_with_what_is_finished_changes_nothing()
    {
        var whole = Run("whole");
        var at = Path.Combine(_folder.Path, "whole");
        File.WriteAllText(Path.Combine(at, "matches.journal"), "left over from a crash at the very end");
        var again = Sample.Run(Sample.Read(_folder), Sample.Options(at) with { Resume = true });
        Assert.Equal(Sample.Matches, again.Leaderboard.Matches);
        Assert.Equal(whole, Sample.Files(at));
    }

    [Theory]
    [InlineData("version", "was played by Parley")]
    [InlineData("seed", "with seed 42, and this is 7")]
    [InlineData("strategies", "its strategies differ")]
    [InlineData("scenario", "the files of the scenario 'itex' differ")]
    [InlineData("repetitions", "repetitions")]
    [InlineData("shard", "is the whole tournament, and this is part 1/2")]
    public void Another_tournament_is_not_gone_on_with(string changed, string words)
    {
        File.Copy(Repository.At("cases", "itex-cypress", "case.yaml"), Path.Combine(_folder.Path, "itex.yaml"));
        var plan = Sample.Plan.Replace(Repository.At("cases", "itex-cypress"), "itex.yaml", StringComparison.Ordinal);
        var at = Path.Combine(_folder.Path, "results");
        Sample.Run(Sample.Read(_folder, plan), Sample.Options(at));
        if (changed == "scenario") File.AppendAllText(Path.Combine(_folder.Path, "itex.yaml"), "# changed\n");
        var reading = Sample.Read(_folder, changed switch { "strategies" => plan.Replace("boulware,", "boulware(e=0.3),", StringComparison.Ordinal), "repetitions" => plan.Replace("repetitions: 2", "repetitions: 3", StringComparison.Ordinal), _ => plan });
        if (changed == "seed") reading = reading with { Plan = reading.Plan! with { Seed = 7 } };
        var options = Sample.Options(at) with { Resume = true, Version = changed == "version" ? "9.9.8" : Sample.Version, Shard = changed == "shard" ? new(1, 2) : Shard.Whole };
        Assert.Contains(words, Assert.Throws<TournamentException>(() => Sample.Run(reading, options)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Parts_in_any_order_come_to_the_whole(int of)
    {
        var whole = Run("whole");
        var parts = Enumerable.Range(1, of).Select(p => Part(p, of)).Reverse().ToList();
        var at = Path.Combine(_folder.Path, "merged");
        Sample.Merge(parts, at);
        Assert.Equal(whole, Sample.Files(at));
    }

    [Fact]
    public void Parts_that_are_missing_doubled_strange_or_damaged_are_named()
    {
        var (one, two) = (Part(1, 3), Part(2, 3));
        Assert.Contains("part 3/3 is missing", Refused(one, two), StringComparison.Ordinal);
        Assert.Contains("parts 1/3, 3/3 are missing", Refused(two), StringComparison.Ordinal);
        Assert.Contains("part 1/3 is there twice", Refused(one, two, one), StringComparison.Ordinal);
        Assert.Contains("divided in two ways", Refused(one, Part(1, 2)), StringComparison.Ordinal);
        Assert.Contains("no results", Refused(_folder.Path), StringComparison.Ordinal);
        var other = Path.Combine(_folder.Path, "other");
        var reading = Sample.Read(_folder);
        Sample.Run(reading with { Plan = reading.Plan! with { Seed = 8 } }, Sample.Options(other) with { Shard = new(3, 3) });
        Assert.Contains("different tournaments: its seed is 8 instead of 42", Refused(one, two, other), StringComparison.Ordinal);
        var three = Part(3, 3);
        var rows = Path.Combine(three, "matches.jsonl");
        File.WriteAllText(rows, File.ReadAllText(rows).Replace("\"rounds\":7", "\"rounds\":6", StringComparison.Ordinal));
        Assert.Contains("changed or damaged", Refused(one, two, three), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(three, "manifest.json"), File.ReadAllText(Path.Combine(three, "manifest.json")).Replace("\"is-complete\": true", "\"is-complete\": false", StringComparison.Ordinal));
        Assert.Contains("part 3/3 in", Refused(one, two, three), StringComparison.Ordinal);
        Assert.Contains("is not finished", Refused(one, two, three), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(three, "manifest.json"), "{ \"tournament\": 1 }");
        Assert.Contains("no manifest", Refused(one, two, three), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_holds_something_is_not_written_into()
    {
        Run("there");
        var reading = Sample.Read(_folder);
        Assert.Contains("--resume", Assert.Throws<TournamentException>(() => Sample.Run(reading, Sample.Options(Path.Combine(_folder.Path, "there")))).Message, StringComparison.Ordinal);
        Assert.Contains("no part of this", Assert.Throws<TournamentException>(() => Sample.Run(reading, Sample.Options(Repository.At("docs")))).Message, StringComparison.Ordinal);
        Assert.Contains("no results to continue", Assert.Throws<TournamentException>(() => Sample.Run(reading, Sample.Options(Path.Combine(_folder.Path, "new")) with { Resume = true })).Message, StringComparison.Ordinal);
    }

    /// <summary>Every row, read again and counted out by itself.</summary>
    [Fact]
    public void Rows_say_what_the_talks_were()
    {
        Run("rows");
        var plan = Sample.Read(_folder).Plan!;
        var lines = File.ReadAllLines(Path.Combine(_folder.Path, "rows", "matches.jsonl"));
        Assert.Equal(Sample.Matches, lines.Length);
        foreach (var line in lines)
        {
            var row = MatchRow.Parse(System.Text.Encoding.UTF8.GetBytes(line));
            var scenario = plan.Scenarios.First(s => s.Name == row.Scenario);
            Assert.Equal(scenario.PartyIds, row.Seats.Select(s => s.Party));
            Assert.Equal(row.End == "agreement", row.Package is not null);
            Assert.Equal(Math.Round(row.Seats.Sum(s => s.Discounted), 10), row.Welfare, tolerance: 1e-8);
            if (row.Package is null)
            {
                Assert.All(row.Seats, s => Assert.Equal((0.0, 0.0), (s.Utility, s.Discounted)));
                continue;
            }
            var choice = row.Package.Select(c => (Issue: scenario.Model.Case.Issues.IndexOf(c.Issue), c.Option)).ToList();
            var package = new int[scenario.Model.Space.Issues];
            Array.Fill(package, -1);
            foreach (var (issue, option) in choice) package[issue] = scenario.Model.Case.Issues[issue].Options.IndexOf(option);
            Assert.True(scenario.Model.Space.IsFeasible(package));
            var value = scenario.Model.Space.Value(package);
            for (var p = 0; p < row.Seats.Count; p++)
            {
                Assert.Equal(scenario.Model.Points(p, value[p]), row.Seats[p].Value);
                Assert.Equal(scenario.Talks.Utility(p, value[p]), row.Seats[p].Utility, tolerance: 1e-8);
                Assert.Equal(row.Seats[p].Utility * Math.Pow(0.9, row.Time), row.Seats[p].Discounted, tolerance: 1e-8);
            }
        }
    }

    private Dictionary<string, string> Run(string name, int threads = 2, ulong seed = 42)
    {
        var at = Path.Combine(_folder.Path, name);
        var reading = Sample.Read(_folder);
        Sample.Run(reading with { Plan = reading.Plan! with { Seed = seed } }, Sample.Options(at, threads));
        return Sample.Files(at);
    }

    private string Part(int part, int of)
    {
        var at = Path.Combine(_folder.Path, $"part-{part}-{of}");
        Sample.Run(Sample.Read(_folder), Sample.Options(at) with { Shard = new(part, of) });
        return at;
    }

    private static string Refused(params string[] parts) => Assert.Throws<TournamentException>(() => Sample.Merge(parts, null)).Message;
}
