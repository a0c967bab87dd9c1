using System.Text.Json;
using Parley.Engine.Deals;
using Parley.Lenses;

namespace Parley.Formats.Tests.Negmas;

public sealed class NegmasPublishedTests
{
    [Fact]
    public void The_scenarios_that_come_with_answers_are_answered_so()
    {
        Assert.SkipUnless(Shared.IsPresent, Shared.Absent);
        using var reference = JsonDocument.Parse(File.ReadAllBytes(Shared.At("reference", "scenarios.json")));
        var scenarios = reference.RootElement.GetProperty("scenarios").EnumerateArray().Where(s => s.GetProperty("kind").GetString() == "yaml").ToList();
        Assert.NotEmpty(scenarios);
        foreach (var scenario in scenarios)
        {
            var files = Shared.Files(scenario.GetProperty("dir").GetString()!);
            Assert.All(files, file => Assert.True(new NegmasFormat().Recognises(file)));
            var imported = new NegmasFormat().Read(files);
            Assert.DoesNotContain(imported.Notes, note => note.Kind is NoteKind.Dropped or NoteKind.Repaired);
            var model = CaseModel.Compile(imported.Case);
            var answer = DealSolver.Solve(model.Space, SolverOptions.Default, TestContext.Current.CancellationToken);
            var expected = scenario.GetProperty("expected");
            var parties = scenario.GetProperty("parties").GetInt32();

            var packages = Packages(model).ToList();
            Assert.Equal(expected.GetProperty("outcomes").GetInt32(), packages.Count);
            for (var p = 0; p < parties; p++)
            {
                Assert.Equal(expected.GetProperty("min")[p].GetDouble(), packages.Min(x => (double)model.Value(CaseModel.Settle(x), p)), 1e-9);
                Assert.Equal(expected.GetProperty("max")[p].GetDouble(), packages.Max(x => (double)model.Value(CaseModel.Settle(x), p)), 1e-9);
                Assert.Equal(expected.GetProperty("disagreement_used")[p].GetDouble(), (double)model.NoDeal(p), 1e-9);
            }

            Assert.Equal(expected.GetProperty("pareto_distinct_points").GetInt32(), answer.Frontier.Count);
            Assert.Equal(Points("nash_point"), Of(SolutionKind.Nash), new Near());
            Assert.Equal(Points("egalitarian_point"), Of(SolutionKind.Egalitarian), new Near());
            Assert.Equal(Points("max_welfare_point"), Of(SolutionKind.Utilitarian), new Near());

            double[] Points(string name) => [.. expected.GetProperty(name).EnumerateArray().Select(v => v.GetDouble())];

            double[] Of(SolutionKind kind) =>
                [.. answer.Solutions.First(s => s.Kind == kind).Point.Value.Select((units, p) => (double)model.Points(p, units))];
        }
    }

    private static IEnumerable<int[]> Packages(CaseModel model) => model.Case.Issues.Aggregate(
        (IEnumerable<int[]>)[[]], (all, issue) => all.SelectMany(start => Enumerable.Range(0, issue.Options.Count).Select(o => (int[])[.. start, o])));

    private sealed class Near : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) <= 1e-9;

        public int GetHashCode(double number) => 0;
    }
}
