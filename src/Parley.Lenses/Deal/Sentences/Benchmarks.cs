namespace Parley.Lenses;

/// <summary>Whether an acceptable package beats what a party's predecessors got.</summary>
internal static class Benchmarks
{
    public static IEnumerable<string> Of(DealView view)
    {
        foreach (var p in view.Model.Stakeholders)
        {
            var party = view.Party(p);
            if (view.Model.Benchmark(p) is not { } benchmark || !view.Deal.Ideal.TryGetValue(party.Id, out var best)) continue;
            var most = $"the most an acceptable package gives it is {Say.Number(best)}";
            yield return (best.CompareTo(benchmark), view.Deal.AcceptableFrontier.Exact) switch
            {
                ( > 0, _) => $"The benchmark of {party.Name}, {Say.Points(benchmark)}, can be beaten: {most}.",
                (0, true) => $"The benchmark of {party.Name}, {Say.Points(benchmark)}, can be met but not beaten.",
                (_, true) => $"The benchmark of {party.Name}, {Say.Points(benchmark)}, is out of reach: {most}.",
                _ => $"Nothing was found that beats the benchmark of {party.Name}, {Say.Points(benchmark)}: {most}.",
            };
        }
    }
}
