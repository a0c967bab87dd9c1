using Parley.Engine.Pressure;

namespace Parley.Lenses;

/// <summary>What came out of every draw, an array a question.</summary>
internal sealed class Outcomes(int draws, int parties, int named)
{
    /// <summary>How many draws.</summary>
    public int Count => draws;

    /// <summary>Whether the case could be computed at all: a formula can divide by 0 at an odd corner.</summary>
    public bool[] Computed { get; } = new bool[draws];

    /// <summary>Whether a deal exists.</summary>
    public bool[] Exists { get; } = new bool[draws];

    /// <summary>The best package (Nash); null where nothing is acceptable.</summary>
    public int[]?[] Best { get; } = new int[]?[draws];

    /// <summary>Each party's gain there, in points, by party and draw; 0 where nothing is acceptable.</summary>
    public double[][] Gains { get; } = [.. Enumerable.Range(0, parties).Select(_ => new double[draws])];

    /// <summary>Whether each named package is acceptable, by package and draw.</summary>
    public bool[][] Acceptable { get; } = [.. Enumerable.Range(0, named).Select(_ => new bool[draws])];

    /// <summary>Talk or press, by party and draw; talk throughout where levers do not apply.</summary>
    public PressureVerdict[][] Pressure { get; } = [.. Enumerable.Range(0, parties).Select(_ => new PressureVerdict[draws])];
}
