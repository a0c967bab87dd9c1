using Parley.Engine.Deals;

namespace Parley.Bench;

/// <summary>What the talks of the benchmarks are about: two parties, additive, one's points the other's reversed with a tenth of noise.</summary>
public sealed record TalksSpace(string Name, int Issues, int Options)
{
    public static readonly TalksSpace[] All =
    [
        new("1,000", 3, 10),
        new("10^20", 20, 10),
        new("10^50", 50, 10),
        new("10^100", 100, 10),
    ];

    public DealSpace Make() => Spaces.Opposed(Issues, Options, seed: 1);

    public override string ToString() => Name;
}
