using System.Text.Json;
using Parley.Engine.Stability;
using Parley.Running;

namespace Parley.Engine.Tests;

/// <summary>Published conflicts with all their answers, where the file lies beside the repository: nothing of it is kept here.</summary>
public sealed class PublishedConflicts
{
    private static readonly (string Name, Concept Concept)[] Concepts =
    [
        ("nash", Concept.Nash), ("gmr", Concept.GeneralMetarational), ("smr", Concept.SymmetricMetarational),
        ("seq", Concept.Sequential), ("sseq", Concept.SymmetricSequential),
    ];

    [Fact]
    public void Every_verdict_is_the_published_one()
    {
        var path = Beside("shared", "reference", "stability.json");
        Assert.SkipWhen(path is null, "shared/reference/stability.json does not lie beside the repository");
        using var file = JsonDocument.Parse(File.ReadAllText(path!));
        var verdicts = 0;
        foreach (var told in file.RootElement.GetProperty("cases").EnumerateObject())
        {
            var conflict = Read(told.Value);
            var stable = GraphModel.Analyze(conflict, TestContext.Current.CancellationToken);
            foreach (var (name, concept) in Concepts)
            {
                Assert.Equal(Numbers(told.Value.GetProperty("textbook_equilibria").GetProperty(name)), stable.Equilibria(concept));
                var i = 0;
                foreach (var of in told.Value.GetProperty("textbook_stability").EnumerateObject())
                {
                    Assert.Equal(Numbers(of.Value.GetProperty(name)), stable.Stable(concept, i++));
                    verdicts += conflict.States;
                }
            }
        }
        Assert.True(verdicts >= 340, $"only {verdicts} verdicts were compared");
    }

    private static Conflict Read(JsonElement told)
    {
        var states = told.GetProperty("feasible").GetInt32();
        var moves = told.GetProperty("moves").EnumerateObject().Select(of => MoveTable.FromMoves(
            states, of.Value.EnumerateArray().Select(m => (m[0].GetInt32() - 1, m[1].GetInt32() - 1))));
        var rank = told.GetProperty("dms").EnumerateArray().Select(of => of.GetProperty("payoffs").EnumerateArray().Select(p => p.GetInt32()).ToArray());
        return new() { States = states, Moves = [.. moves], Rank = [.. rank] };
    }

    /// <summary>States are counted from 1 in the file.</summary>
    private static int[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(n => n.GetInt32() - 1)];

    private static string? Beside(params string[] parts)
    {
        for (var folder = Directory.GetParent(Repository.Root); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine([folder.FullName, .. parts]);
            if (File.Exists(path)) return path;
        }
        return null;
    }
}
