using Parley.Engine.Bargaining;

namespace Parley.Lenses;

/// <summary>How talks are to be simulated.</summary>
public sealed record TalksOptions
{
    /// <summary>The usual options.</summary>
    public static TalksOptions Default { get; } = new();

    /// <summary>The most rounds that talks can have.</summary>
    public const int MostRounds = 100_000;

    /// <summary>The most runs of each combination of styles.</summary>
    public const int MostRuns = 10_000;

    /// <summary>The most draws over the ranges.</summary>
    public const int MostDraws = 100_000;

    /// <summary>The rules of who says what when; its name in <see cref="ProtocolCatalog"/>.</summary>
    public string Protocol { get; init; } = "alternating-offers";

    /// <summary>After how many rounds the talks end, 1 to <see cref="MostRounds"/>.</summary>
    public int Rounds { get; init; } = 100;

    /// <summary>After how many simulated seconds they end, each offer taking one; more than 0. Null: rounds alone count.</summary>
    public double? Seconds { get; init; }

    /// <summary>The chance that the talks break down after a round without agreement; 0 or more, below 1.</summary>
    public double Breakdown { get; init; }

    /// <summary>
    /// How many runs of each combination of styles, 1 to <see cref="MostRuns"/>; rounded up so that each side opens equally often.
    /// </summary>
    public int Runs { get; init; } = 36;

    /// <summary>On how many threads; 0: as many as there are processors. Changes no answer.</summary>
    public int Threads { get; init; }

    /// <summary>How many times the ranges of the case are drawn, and the talks held again, 0 to <see cref="MostDraws"/>; 0: not at all.</summary>
    public int Draws { get; init; }

    /// <summary>
    /// The style of some parties, by id: a word of <see cref="TalkStyles"/> or a strategy as <see cref="StrategyCatalog"/> spells it. The
    /// others take every style in turn.
    /// </summary>
    public IReadOnlyDictionary<string, string> Styles { get; init; } = new Dictionary<string, string>();

    /// <summary>The conditions of the talks.</summary>
    internal TalksRules Rules => new() { Rounds = Rounds, Seconds = Seconds, BreakdownRisk = Breakdown };
}
