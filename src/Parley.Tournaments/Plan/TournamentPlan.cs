using Parley.Engine.Bargaining;

namespace Parley.Tournaments;

/// <summary>A tournament: scenarios × deadlines × who meets whom × repetitions, under one protocol.</summary>
public sealed record TournamentPlan
{
    /// <summary>What it is called; empty for nothing.</summary>
    public string Title { get; init; } = "";

    /// <summary>What is negotiated; one or more, no two of one name.</summary>
    public required IReadOnlyList<PlannedScenario> Scenarios { get; init; }

    /// <summary>Who negotiates; one or more, no two of one name.</summary>
    public required IReadOnlyList<PlannedStrategy> Strategies { get; init; }

    /// <summary>By which rules of talk.</summary>
    public required IProtocol Protocol { get; init; }

    /// <summary>How long; each is played.</summary>
    public required IReadOnlyList<Deadline> Deadlines { get; init; }

    /// <summary>What time costs.</summary>
    public Discounting Discounting { get; init; } = Discounting.FromCase;

    /// <summary>What a discount factor counts.</summary>
    public DiscountPer DiscountPer { get; init; }

    /// <summary>The chance that talks break down after a round; 0 or more, below 1.</summary>
    public double BreakdownRisk { get; init; }

    /// <summary>How often each match is played, with other random numbers; 1 or more.</summary>
    public int Repetitions { get; init; } = 1;

    /// <summary>Who meets whom.</summary>
    public Pairings Pairings { get; init; } = Pairings.Usual;

    /// <summary>The seed that every match's own derives from.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The most matches that a tournament may have.</summary>
    public const int MostMatches = 10_000_000;
}
