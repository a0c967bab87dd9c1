using Parley.Engine.Deals;

namespace Parley.Bench;

/// <summary>A kind of space to solve.</summary>
public sealed record Shape(string Name, Func<ulong, DealSpace> Make)
{
    public static readonly Shape[] All =
    [
        new("2 parties, 8 x 8", seed => Spaces.Uniform(2, 8, 8, seed)),
        new("2 parties, 100 x 10", seed => Spaces.Uniform(2, 100, 10, seed)),
        new("3 parties, 20 x 10", seed => Spaces.Uniform(3, 20, 10, seed)),
        new("10 x 10, 20 interactions", seed => Spaces.Interacting(10, 10, 20, seed)),
        new("opposed, 8 x 8", seed => Spaces.Opposed(8, 8, seed)),
        new("opposed, 20 x 10", seed => Spaces.Opposed(20, 10, seed)),
        new("opposed, 100 x 10", seed => Spaces.Opposed(100, 10, seed)),
    ];

    public override string ToString() => Name;
}
