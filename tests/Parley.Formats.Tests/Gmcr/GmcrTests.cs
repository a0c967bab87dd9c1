using System.Text.Json;
using Parley.Cases;
using Parley.Formats.Tests.Negmas;
using Parley.Lenses;

namespace Parley.Formats.Tests.Gmcr;

public sealed class GmcrTests
{
    [Fact]
    public void States_moves_and_orders_are_those_of_the_definitions()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var naive = new NaiveConflict(seed);
            var read = new GmcrFormat().Read([naive.File()]).Case;
            Holds(naive, read, $"seed {seed}");
            for (var option = 0; option < naive.Options; option++)
            {
                var issue = read.Issues[option];
                Assert.Equal([read.Parties[naive.Owner[option]].Id], issue.GivenBy);
                Assert.Equal(naive.Direction[option] == "back", issue.Options["no"].Irreversible);
                Assert.Equal(naive.Direction[option] == "fwd", issue.Options["yes"].Irreversible);
            }
        }
    }

    [Fact]
    public void What_is_written_is_read_as_it_was()
    {
        var same = 0;
        for (var seed = 0; seed < 2000; seed++)
        {
            var naive = new NaiveConflict(seed);
            var once = new GmcrFormat().Read([naive.File()]).Case;
            var written = new GmcrFormat().Write(once)!;
            Assert.True(new GmcrFormat().Recognises(written.Files[0]));
            var again = new GmcrFormat().Read(written.Files).Case;
            Holds(naive, again, $"seed {seed}");
            Assert.Equal(once.Issues, again.Issues);
            Assert.Equal(once.Rules, again.Rules);
            if (once.Priorities.Equals(again.Priorities)) same++;
        }

        // Others have statements with IFF and NOT, which are written out as conditions.
        Assert.True(same > 1000, $"{same}");
    }

    [Fact]
    public void Values_are_kept_as_an_order_of_all_states()
    {
        var tested = 0;
        for (var seed = 0; seed < 600; seed++)
        {
            var naive = RandomNegmas.Of(seed);
            if (naive.Issues.Sum(i => i.Values.Length == 2 ? 1 : i.Values.Length) > 10 || naive.Issues.Exists(i => i.Values.Length == 1)) continue;
            tested++;
            var source = new NegmasFormat().Read(naive.Files(isJson: false)).Case;
            var model = CaseModel.Compile(source);
            var written = new GmcrFormat().Write(source)!;
            var read = CaseModel.Compile(new GmcrFormat().Read(written.Files).Case);
            var packages = naive.Packages().Where(p => model.IsFeasible(CaseModel.Settle(p))).ToArray();
            int[][] states = [.. packages.Select(p => p.SelectMany((o, i) =>
                naive.Issues[i].Values.Length == 2 ? (int[])[o] : [.. Enumerable.Range(0, naive.Issues[i].Values.Length).Select(v => v == o ? 1 : 0)]).ToArray())];
            Assert.All(states, state => Assert.True(read.IsFeasible(CaseModel.Settle(state))));
            for (var p = 0; p < source.Parties.Count; p++)
                for (var s = 1; s < states.Length; s++)
                {
                    var (worth, ranks) = (Difference(model, packages[s - 1], packages[s], p), Difference(read, states[s - 1], states[s], p));
                    if (Math.Abs(worth) > 0.000_000_01m) Assert.Equal(Math.Sign(worth), Math.Sign(ranks));
                }
        }

        Assert.True(tested > 100, $"{tested}");

        static decimal Difference(CaseModel model, int[] x, int[] y, int party) =>
            model.Value(CaseModel.Settle(x), party) - model.Value(CaseModel.Settle(y), party);
    }

    [Fact]
    public void Published_conflicts_have_their_published_states_and_orders()
    {
        Assert.SkipUnless(Shared.IsPresent, Shared.Absent);
        using var reference = JsonDocument.Parse(File.ReadAllBytes(Shared.At("reference", "stability.json")));
        foreach (var conflict in reference.RootElement.GetProperty("cases").EnumerateObject())
        {
            var options = conflict.Value.GetProperty("options").EnumerateArray().Select(o => o.GetString()!).ToArray();
            var states = conflict.Value.GetProperty("states").EnumerateArray().Select(s => s.GetProperty("decimal").GetInt32()).ToArray();
            var makers = conflict.Value.GetProperty("dms").EnumerateArray().ToArray();
            var irreversible = conflict.Value.GetProperty("irreversible");
            var file = Foreign.File(conflict.Name + ".gmcr", JsonSerializer.Serialize(new
            {
                useManualPreferenceVectors = true,
                options = options.Select(o => new
                {
                    name = o,
                    permittedDirection = irreversible.TryGetProperty(o, out var direction) ? direction.GetString() : "both",
                }),
                infeasibles = Enumerable.Range(0, 1 << options.Length).Except(states)
                    .Select(state => options.Select((_, o) => new object[] { o, (state >> o & 1) == 1 ? "Y" : "N" })),
                decisionMakers = makers.Select(m => new
                {
                    name = m.GetProperty("name").GetString(),
                    options = m.GetProperty("options"),
                    preferences = Array.Empty<object>(),
                    preferenceVector = m.GetProperty("ranking"),
                }),
            }));
            var read = new GmcrFormat().Read([file]).Case;
            var model = CaseModel.Compile(read);
            int[][] packages = [.. Enumerable.Range(0, 1 << options.Length).Select(state => options.Select((_, o) => state >> o & 1).ToArray())];
            Assert.Equal(states, Enumerable.Range(0, packages.Length).Where(state => model.IsFeasible(CaseModel.Settle(packages[state]))));
            Assert.Equal(conflict.Name, read.Title);
            for (var m = 0; m < makers.Length; m++)
            {
                var payoffs = makers[m].GetProperty("payoffs").EnumerateArray().Select(v => v.GetInt32()).ToArray();
                for (var x = 0; x < states.Length; x++)
                    for (var y = 0; y < states.Length; y++)
                        Assert.Equal(
                            payoffs[x].CompareTo(payoffs[y]),
                            model.Value(CaseModel.Settle(packages[states[x]]), m).CompareTo(model.Value(CaseModel.Settle(packages[states[y]]), m)));
            }
        }
    }

    [Fact]
    public void Statements_give_the_prisoners_their_order()
    {
        var read = Read("""
            {"options": ["Cooperate", "Cooperate"], "infeasibles": [], "useManualPreferenceRanking": false, "decisionMakers": [
             {"name": "One", "options": [0], "preferences": ["2", "-1"]}, {"name": "Two", "options": [1], "preferences": ["1", "-2"]}]}
            """).Case;
        Assert.Equal(["One: Cooperate", "Two: Cooperate"], read.Issues.Select(i => i.Name));
        Assert.Equal([new Pattern.Holds("two-cooperate", ["yes"]), new Pattern.Holds("one-cooperate", ["no"])], read.Priorities["one"].Statements);
        var model = CaseModel.Compile(read);
        Assert.Equal([2, 1, 4, 3], Enumerable.Range(0, 4).Select(s => 1 + (int)model.Value(CaseModel.Settle([s & 1, s >> 1]), 0)));
    }

    [Fact]
    public void Many_ranks_are_kept_in_few_statements()
    {
        var root = JsonSerializer.Serialize(new
        {
            useManualPreferenceRanking = true,
            options = Enumerable.Range(0, 7).Select(o => new { name = $"Option {o}" }),
            decisionMakers = new object[]
            {
                new { name = "A", options = Enumerable.Range(0, 4), preferences = Array.Empty<int>(), preferenceRanking = Enumerable.Range(1, 128) },
                new { name = "B", options = Enumerable.Range(4, 3), preferences = Array.Empty<int>(), preferenceRanking = Enumerable.Range(1, 128).Reverse() },
            },
        });
        var read = Read(root).Case;
        Assert.Equal([7, 7], read.Priorities.Select(p => p.Statements.Count));
        var model = CaseModel.Compile(read);
        for (var state = 1; state < 128; state++)
        {
            int[][] two = [.. ((int[])[state - 1, state]).Select(s => Enumerable.Range(0, 7).Select(o => s >> o & 1).ToArray())];
            Assert.True(model.Value(CaseModel.Settle(two[0]), 0) > model.Value(CaseModel.Settle(two[1]), 0));
            Assert.True(model.Value(CaseModel.Settle(two[0]), 1) < model.Value(CaseModel.Settle(two[1]), 1));
        }
    }

    internal static Imported Read(string text) => new GmcrFormat().Read([Foreign.File("c.gmcr", text)]);

    private static void Holds(NaiveConflict naive, Case read, string message)
    {
        var model = CaseModel.Compile(read);
        int[][] packages = [.. Enumerable.Range(0, 1 << naive.Options).Select(state => Enumerable.Range(0, naive.Options).Select(o => state >> o & 1).ToArray())];
        var states = naive.States;
        for (var state = 0; state < packages.Length; state++)
            Assert.True(states.Contains(state) == model.IsFeasible(CaseModel.Settle(packages[state])), message);
        for (var m = 0; m < naive.Makers; m++)
            foreach (var x in states)
                foreach (var y in states)
                    Assert.True(
                        naive.Worth(m, x).CompareTo(naive.Worth(m, y))
                        == model.Value(CaseModel.Settle(packages[x]), m).CompareTo(model.Value(CaseModel.Settle(packages[y]), m)),
                        $"{message}, maker {m}, states {x} and {y}");
    }
}
