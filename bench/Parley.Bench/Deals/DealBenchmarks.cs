using BenchmarkDotNet.Attributes;
using Parley.Engine.Deals;

namespace Parley.Bench;

/// <summary>Frontier and all solutions of random spaces, five fixed seeds a shape; the count of acceptable packages is apart.</summary>
public class DealBenchmarks
{
    private static readonly SolverOptions Options = SolverOptions.Default with { CountAcceptable = false };
    private DealSpace _space = null!;

    public static IEnumerable<Shape> Shapes => Shape.All;

    [ParamsSource(nameof(Shapes))]
    public Shape Shape { get; set; } = null!;

    [Params(1UL, 2UL, 3UL, 4UL, 5UL)]
    public ulong Seed { get; set; }

    [GlobalSetup]
    public void Make() => _space = Shape.Make(Seed);

    [Benchmark]
    public DealAnswer Solve() => DealSolver.Solve(_space, Options);
}
