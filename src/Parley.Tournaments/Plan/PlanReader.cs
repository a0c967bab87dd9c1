using Parley.Cases;
using Parley.Engine.Bargaining;

namespace Parley.Tournaments;

/// <summary>Reads and checks plans: format 1, in YAML or JSON.</summary>
/// <remarks>
/// Nothing here throws for what a file holds: it becomes problems, each with its place, all in one go. Every scenario is read, and every
/// strategy made, before any match is played.
/// </remarks>
public static class PlanReader
{
    private const string Article = "a tournament's plan";

    /// <summary>Reads a plan.</summary>
    /// <param name="path">The file.</param>
    /// <param name="strangers">Strategies of the user's own assemblies.</param>
    /// <param name="prepares">Whether every scenario is prepared for talks at once; if not, each when it is first used.</param>
    /// <param name="cancel">Stops the reading of scenarios with <see cref="OperationCanceledException"/>.</param>
    public static PlanReading Read(string path, StrangerCatalog? strangers = null, bool prepares = true, CancellationToken cancel = default)
    {
        var problems = new ProblemList(path);
        if (Directory.Exists(path))
        {
            problems.Add(FileProblems.NotFound, new(path, 0, 0), "this is a folder; name the plan's file in it");
            return new(path, null, problems.Sorted(), [], Unreadable: true);
        }
        if (CaseFile.Load(path, problems, Article) is not { } bytes) return new(path, null, problems.Sorted(), [], Unreadable: true);
        var plan = CaseFile.Decode(bytes, path, problems) is { } text ? Parse(text, new ScenarioSection(path, prepares, problems, cancel), problems, strangers) : null;
        return new(path, problems.Errors > 0 ? null : plan, problems.Sorted(), bytes);
    }

    private static TournamentPlan? Parse(string text, ScenarioSection section, ProblemList problems, StrangerCatalog? strangers)
    {
        if (TreeReader.Read(text, section.Plan, problems, Article, $"{PlanKeys.Version}: 1") is not { } root) return null;
        if (Fields.Open(root, PlanKeys.Plan, problems) is not { } fields) return null;
        CheckVersion((MappingNode)root, fields, problems);
        var numbers = new PlanNumbers(problems);
        var title = Scalars.Text(fields["title"], "the title", problems) ?? "";
        var seed = numbers.Seed(fields["seed"]);
        var scenarios = section.Read(fields.Require("scenarios"));
        var seated = new StrategySection(strangers ?? StrangerCatalog.None, problems);
        var strategies = seated.Read(fields.Require("strategies"));
        var protocol = Protocol(fields.Require("protocol"), problems);
        var plan = new TournamentPlan
        {
            Title = title,
            Scenarios = [.. scenarios.Select(s => s.Scenario)],
            Strategies = strategies,
            Protocol = protocol ?? ProtocolCatalog.All[0],
            Deadlines = new DeadlineSection(numbers, problems).Read(fields.Require("deadlines")),
            Discounting = numbers.Discount(fields["discount"]),
            DiscountPer = Word(fields["discount-per"], ["deadline", "offer"], "discount-per", problems) == "offer" ? DiscountPer.Offer : DiscountPer.Deadline,
            BreakdownRisk = numbers.Real(fields["breakdown-risk"], "the risk of a breakdown", 0, 1, most: "below 1") ?? 0,
            Repetitions = numbers.Whole(fields["repetitions"], "the number of repetitions", 1, 1_000_000) ?? 1,
            Pairings = Pairing(fields["pairings"], numbers, problems),
            Seed = seed,
        };
        if (seated.IsWhole) CheckSeats(plan, scenarios, problems);
        if (problems.Errors == 0) CheckSize(plan, root, problems);
        return plan;
    }

    private static void CheckVersion(MappingNode root, Fields fields, ProblemList problems)
    {
        if (fields.Require(PlanKeys.Version) is not { } version) return;
        if (version is not ScalarNode { Text: "1" })
            problems.Add(PlanProblems.Version, version.Place, $"{version.Description} is no version of the plan format that this program knows; it knows version 1");
        else if (root.Entries[0].Key.Text != PlanKeys.Version)
            problems.Add(PlanProblems.Version, root.Find(PlanKeys.Version)!.Key.Place, $"'{PlanKeys.Version}: 1' is the first key of a plan");
    }

    private static IProtocol? Protocol(Node? node, ProblemList problems)
    {
        if (Scalars.Text(node, "the protocol", problems) is not { } name) return null;
        if (ProtocolCatalog.Find(name) is { } protocol) return protocol;
        var known = ProtocolCatalog.All.Select(p => p.Name).ToList();
        problems.Add(PlanProblems.Protocol, node!.Place, $"no protocol is named {Shown.Quote(name)}{Meant(problems, name, known)}");
        return null;
    }

    private static string? Word(Node? node, string[] words, string what, ProblemList problems)
    {
        if (Scalars.Text(node, what, problems) is not { } word || words.Contains(word)) return (node as ScalarNode)?.Text;
        problems.Add(PlanProblems.Word, node!.Place, $"{Shown.Quote(word)} is none of the words that {what} takes{Meant(problems, word, words)}");
        return null;
    }

    private static string Meant(ProblemList problems, string word, IReadOnlyList<string> known) =>
        problems.Hint(word, known) is { Length: > 0 } hint ? hint : $"; there is: {string.Join(", ", known)}";

    private static Pairings Pairing(Node? node, PlanNumbers numbers, ProblemList problems)
    {
        if (node is null || Fields.Open(node, PlanKeys.Pairings, problems) is not { } fields) return Pairings.Usual;
        return new(
            Scalars.Flag(fields["self-play"], problems),
            numbers.Whole(fields["at-most"], "the number of seatings", 1, Pairings.Most) ?? Pairings.Usual.AtMost);
    }

    private static void CheckSeats(TournamentPlan plan, IReadOnlyList<(PlannedScenario Scenario, Node At)> scenarios, ProblemList problems)
    {
        if (plan.Pairings.SelfPlay || plan.Strategies.Count == 0) return;
        foreach (var (scenario, at) in scenarios)
        {
            if (scenario.Parties > plan.Strategies.Count)
                problems.Add(
                    PlanProblems.Seats, at.Place,
                    $"{scenario.Name} has {scenario.Parties} parties, and {Grammar.Count(plan.Strategies.Count, "strategy is", "strategies are")} too few to seat another one for each; add strategies, or write 'self-play: true' under 'pairings'");
        }
    }

    private static void CheckSize(TournamentPlan plan, Node root, ProblemList problems)
    {
        var matches = plan.Scenarios.Sum(s => Seatings.Count(plan, s.Parties) * plan.Deadlines.Count * plan.Repetitions);
        if (matches > TournamentPlan.MostMatches)
            problems.Add(PlanProblems.TooMany, root.Place, $"the plan makes {matches:N0} matches; a tournament has at most {TournamentPlan.MostMatches:N0}");
    }
}
