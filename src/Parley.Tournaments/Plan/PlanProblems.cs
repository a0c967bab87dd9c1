using Parley.Cases;

namespace Parley.Tournaments;

/// <summary>P06: a tournament's plan. Reading the file, its keys and its numbers have the numbers that they have in a case.</summary>
public static class PlanProblems
{
    internal static readonly ProblemKind Version = new(
        "P0601", "The plan's version", "A plan starts with `tournament: 1`, so that a later format can be told from this one.",
        "Make `tournament: 1` the first line.", "title: Three styles\ntournament: 1");

    internal static readonly ProblemKind NoScenario = new(
        "P0602", "No such scenario", "The path, seen from the plan's folder, leads to nothing that can be negotiated: there is no such file, or nothing in it is of a format that Parley reads.",
        "Check the path. A pattern such as `scenarios/*.yaml` takes every file that fits.", "scenarios: [ cases/hambrug-2017 ]");

    internal static readonly ProblemKind BadScenario = new(
        "P0603", "A scenario that cannot be used", "The case has errors, or what it describes cannot be bargained over: a party that only ranks packages has no utility, and where the rules forbid everything nothing can be offered.",
        "Mend the case (`parley check` tells all that is wrong with it), or leave it out.", "scenarios: [ cases/prisoners-dilemma ]");

    internal static readonly ProblemKind Strategy = new(
        "P0604", "No such strategy", "No strategy has this name, or it has no such setting, or the setting is out of its range.",
        "Check the spelling. Strategies of your own need `--strategies MY.dll`.", "strategies: [ bulware ]");

    internal static readonly ProblemKind Protocol = new(
        "P0605", "No such protocol", "No protocol has this name, or it does not suit a scenario.",
        "Use one of the names that the message lists.", "protocol: alternating-ofers");

    internal static readonly ProblemKind Twice = new(
        "P0606", "Named twice", "The same scenario, strategy or deadline stands twice; it would count double in every mean.",
        "Delete one, and use `repetitions` to play more often.", "strategies: [ boulware, boulware ]");

    internal static readonly ProblemKind OutOfBounds = new(
        "P0607", "A number outside its bounds", "The number is too small, too large, or not whole where it counts something.",
        "Write a number within the bounds that the message names.", "repetitions: 0");

    internal static readonly ProblemKind Seats = new(
        "P0608", "Not enough strategies", "Without self-play every seat of a match has another strategy, so a scenario needs as many strategies as it has parties.",
        "Add strategies, or write `pairings: { self-play: true }`.", "strategies: [ boulware ]");

    internal static readonly ProblemKind TooMany = new(
        "P0609", "Too many matches", "A tournament has at most 10,000,000 matches.",
        "Lower `repetitions`, or `at-most` under `pairings`.", "repetitions: 1000000");

    internal static readonly ProblemKind Word = new(
        "P0610", "Not one of the words", "The key takes one of a few words.",
        "Use one of the words that the message lists.", "discount-per: ofer");

    /// <summary>All kinds, in the order of their codes.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } = [Version, NoScenario, BadScenario, Strategy, Protocol, Twice, OutOfBounds, Seats, TooMany, Word];

    /// <summary>The kind with this code, whatever its capitals; null where there is none.</summary>
    public static ProblemKind? Find(string code) => All.FirstOrDefault(kind => string.Equals(kind.Code, code, StringComparison.OrdinalIgnoreCase));
}
