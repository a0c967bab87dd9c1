using BenchmarkDotNet.Attributes;
using Parley.Engine.Stability;

namespace Parley.Bench;

/// <summary>All five concepts for every decision maker and state of random conflicts, three fixed seeds a size.</summary>
public class StabilityBenchmarks
{
    private Conflict _conflict = null!;

    public static IEnumerable<ConflictSize> Sizes => ConflictSize.All;

    [ParamsSource(nameof(Sizes))]
    public ConflictSize Size { get; set; } = null!;

    [Params(1UL, 2UL, 3UL)]
    public ulong Seed { get; set; }

    [GlobalSetup]
    public void Make() => _conflict = Size.Make(Seed);

    [Benchmark]
    public StableStates Analyze() => GraphModel.Analyze(_conflict);
}
