using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports.Tests;

/// <summary>An analysis written by hand: reports are tested without reading or solving anything.</summary>
internal static class Sample
{
    public static Case Case { get; } = new()
    {
        Title = "The mill and the river",
        Question = "Who may take how much water, and for what?",
        Parties = [new("mill", "The mill"), new("town", "The town council")],
        Issues =
        [
            new() { Id = "water", Name = "Water for the mill", Options = Steps(0, 40, 10), Range = new(0, 40, 10, "l/s") },
            new() { Id = "bridge", Name = "Who repairs the bridge", Options = [new("nobody", "Nobody"), new("mill", "The mill"), new("both", "Both, half and half")] },
            new() { Id = "noise", Name = "Milling at night", Options = [new("allowed", "Allowed"), new("never", "Never")] },
            new() { Id = "fish", Name = "Fish ladder", Options = [new("none", "None"), new("built", "Built")] },
        ],
        Values = [new("mill", []), new("town", [])],
        StatusQuo = new([new("water", "10"), new("bridge", "nobody"), new("noise", "allowed"), new("fish", "none")]),
        Claims = [new("dry-summers", "The last three summers were dry.", "gazette ¶2", [])],
    };

    public static PackageResult Nash { get; } = Package("30", "both", "allowed", 31.5m, 24, 21.5m, 14);

    public static PackageResult Utilitarian { get; } = Package("40", "both", "allowed", 40, 18.3333333m, 30, 8.3333333m);

    public static PackageResult Agreed { get; } = Package("20", "both", "never", 18, 22, 8, 12);

    public static DealResult Deal { get; } = new()
    {
        Exists = true,
        ExistsIsProved = true,
        Packages = 60,
        Acceptable = new(14, 14.0 / 60, true, 14, 14),
        NoDeal = Two(10, 10),
        Floor = Two(10, 12.5m),
        Ideal = Two(40, 29),
        Frontier = new(4, true, 0, Two(0, 0), false, [Utilitarian, Nash, Package("20", "both", "allowed", 22, 27, 12, 17), Package("0", "mill", "never", -2, 33, -12, 23)]),
        AcceptableFrontier = new(3, true, 0, Two(0, 0), false, [Utilitarian, Nash, Package("20", "both", "allowed", 22, 27, 12, 17)]),
        Solutions =
        [
            new("nash", Nash, true, true), new("kalai-smorodinsky", Nash, true, true),
            new("egalitarian", Nash, true, false), new("utilitarian", Utilitarian, true, true),
        ],
        Named =
        [
            new("agreed", "What was agreed", Agreed, true, true, [], false, Nash),
            new("dream", "The town's dream", Package("0", "mill", "never", -2, 33, -12, 23), true, false, ["mill"], true, null),
        ],
    };

    public static Finding Finding { get; } = new()
    {
        Lens = "deal",
        Verdict = "yes",
        Headline = "Yes, there is a deal: 14 of 60 possible packages are acceptable to both.",
        Because = ["Both gain from more water for the mill if the bridge is repaired.", "No audience can block it."],
        Chart = new(
            ChartKind.Scatter, "What each side gets from packages that nothing beats for everyone", "The mill: points", "The town council: points",
            [
                new("efficient packages", [.. Deal.Frontier.Points.Select(p => new ChartPoint(p.Values["mill"], p.Values["town"]))]),
                new("solutions", [new(31.5m, 24, "Nash"), new(31.5m, 24, "Kalai-Smorodinsky"), new(40, 18.3333333m, "Utilitarian")]),
                new("named", [new(18, 22, "What was agreed")]),
            ],
            [new("the mill's floor", 10, null), new("the town council's floor", null, 12.5m)]),
        Evidence = ["dry-summers"],
    };

    public static Analysis Analysis { get; } = new(Case, Deal, [Finding]);

    public static IReadOnlyDictionary<string, decimal> Two(decimal mill, decimal town) =>
        new OrderedDictionary<string, decimal>(StringComparer.Ordinal) { ["mill"] = mill, ["town"] = town };

    public static PackageResult Package(string water, string bridge, string noise, decimal mill, decimal town, decimal gainMill, decimal gainTown) => new(
        new([new("water", water), new("bridge", bridge), new("noise", noise), new("fish", "none")]), Two(mill, town), Two(gainMill, gainTown));

    private static Catalog<Option> Steps(int from, int to, int step) =>
        Enumerable.Range(0, (to - from) / step + 1).Select(i => from + i * step).Select(n => new Option($"{n}", $"{n}", Number: n)).ToCatalog();
}
