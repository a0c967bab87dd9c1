using BenchmarkDotNet.Attributes;
using Parley.Engine.Bargaining;

namespace Parley.Bench;

/// <summary>One whole negotiation of two Boulwares with a deadline of 100 rounds, and the set-up of what it is about.</summary>
[MemoryDiagnoser]
public class TalksBenchmarks
{
    private static readonly IStrategy[] Boulwares = [new Boulware(), new Boulware()];
    private static readonly TalksRules Rules = new() { Rounds = 100 };
    private readonly AlternatingOffers _protocol = new();
    private Scenario _scenario = null!;

    public static IEnumerable<TalksSpace> Sizes => TalksSpace.All;

    [ParamsSource(nameof(Sizes))]
    public TalksSpace Packages { get; set; } = null!;

    [GlobalSetup]
    public void Make() => _scenario = Scenario.Of(Packages.Make());

    [Benchmark]
    public TalksOutcome Negotiation() => _protocol.Run(_scenario, Boulwares, Rules, seed: 1);

    [Benchmark]
    public Scenario SetUp() => Scenario.Of(Packages.Make());
}
