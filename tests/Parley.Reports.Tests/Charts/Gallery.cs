using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports.Tests;

/// <summary>Findings with charts of every kind, easy and hard, written by hand.</summary>
internal static class Gallery
{
    public const string Hostile = "</title></svg><script>window.pwned = 1</script><img src=x onerror=\"window.pwned = 1\"> & \"'`";

    private const string Hebrew = "המים של הטחנה";

    /// <summary>Every chart, by what it is there to show.</summary>
    public static IReadOnlyDictionary<string, Chart> Charts { get; } = new OrderedDictionary<string, Chart>(StringComparer.Ordinal)
    {
        ["scatter with names"] = new(
            ChartKind.Scatter, "What each package is worth to the mill and to the town", "The mill, points", "The town council, points",
            [
                new("Efficient", [.. Enumerable.Range(0, 60).Select(i => new ChartPoint(i * 1.5m - 20, 60 - i * i / 60m))]),
                new("Solutions", [new(20, 52, "Nash"), new(35, 38, "Egalitarian")]),
                new("Named packages", [new(-4, 10, "What was agreed"), new(-4, 10, "What was announced")]),
            ],
            [new("Floor of the mill", 5, null), new("Floor of the town council", null, 12.5m)]),
        ["scatter of thousands"] = new(
            ChartKind.Scatter, "A frontier of five thousand packages", "The mill, points", "The town council, points",
            [new("Efficient", [.. Enumerable.Range(0, 5000).Select(i => new ChartPoint(i * 0.37m, 5000 - i * 0.91m + i * 7919 % 13))])], []),
        ["lines"] = new(
            ChartKind.Line, "What each quarter of an hour is worth to each side", "Length of the meeting, min", "Points",
            [
                new("The mill", [new(30, 0), new(60, 3), new(90, 5), new(120, 6), new(150, 6.5m, "Longest")]),
                new("The town council", [new(30, 0), new(60, -1), new(90, -3), new(120, -6), new(150, -10)]),
                new("Both", [new(30, 0), new(60, 2), new(90, 2), new(120, 0), new(150, -3.5m)]),
            ],
            [new("Interests cross", 75, null)]),
        ["one side's bars"] = new(
            ChartKind.Bar, "How much of its best gain each side cannot have without the other", "", "Dependence, 0 to 1",
            [new("Dependence", [new(0, 0.82m, "The mill"), new(1, 0.314159m, "The town council"), new(2, 0, "Nobody")])], []),
        ["bars of two sides"] = new(
            ChartKind.Bar, "Points to give and to get, issue by issue", "Issue", "Points",
            [
                new("The mill", [new(0, 12, "Water for the mill"), new(1, -30.5m, "Who repairs the bridge, and who pays for the timber that it takes"), new(2, 4, "Milling at night")]),
                new("The town council", [new(0, -8, "Water for the mill"), new(1, 41, "Who repairs the bridge, and who pays for the timber that it takes"), new(2, -4, "Milling at night")]),
            ],
            [new("Enough", null, 20)]),
        ["ranges"] = new(
            ChartKind.Range, "How far the mill's best package moves as one number goes from low to high", "The mill's gain, points", "Number",
            [new("Low to high", [.. Enumerable.Range(1, 12).Select(i => new ChartPoint(12.6m - 12m / i, 12.6m + 15m / i, $"What water is worth in month {i} of a dry year"))])],
            [new("At the likely values", 12.6m, null)]),
        ["hostile words"] = new(
            ChartKind.Scatter, Hostile, Hostile, Hostile, [new(Hostile, [new(1, 1, Hostile), new(2, 2, "x\u202Ey\u0000\uD800")])], [new(Hostile, 1.5m, null)]),
        ["other scripts, long words"] = new(
            ChartKind.Bar, Hebrew, Hebrew, "点数",
            [new(Hebrew, [new(0, 3, Hebrew), new(1, 5, "协议之外的最佳替代方案"), new(2, 7, new string('W', 90))])], []),
        ["great and small numbers"] = new(
            ChartKind.Line, "From nothing to everything", "x", "y",
            [new("Numbers", [new(decimal.MinValue, 0.0000000000000000000000000001m), new(0, 0), new(decimal.MaxValue, -0.0000000000000000000000000001m)])], []),
        ["a single point"] = new(ChartKind.Scatter, "One point", "x", "y", [new("Only", [new(1000000, 0)])], []),
        ["more names than letters"] = new(
            ChartKind.Scatter, "Names", "x", "y", [new("Named", [.. Enumerable.Range(0, 40).Select(i => new ChartPoint(i % 7, i % 11, $"Point {i}"))])], []),
        ["close names"] = new(
            ChartKind.Scatter, "Points that lie close together", "x", "y",
            [new("Many", [.. Enumerable.Range(0, 12).Select(i => new ChartPoint(50 + i % 4, 50 + i / 4, $"Package number {i} with a long name"))]), new("Far", [new(0, 0), new(100, 100)])], []),
    };

    /// <summary>An analysis with a finding for each chart, by lenses that exist and by one that does not apply.</summary>
    public static Analysis Analysis { get; } = Sample.Analysis with
    {
        Case = Sample.Case with
        {
            Title = Hostile,
            Summary = Hebrew,
            Sources = [new("gazette", "The county gazette", "A. Miller", null, "javascript:alert(1)", null), new("map", "A map", null, null, "https://maps.example/mill", "map.png")],
            Claims = [new("dry-summers", Hostile, "gazette ¶2", []), new("steep", "The banks are steep.", "map", []), new("rumour", Hebrew, null, [])],
        },
        Findings =
        [
            Sample.Finding,
            .. Charts.Select((chart, i) => new Finding
            {
                Lens = i < 6 ? $"lens-{i}" : "lens-of-many",
                Verdict = i == 0 ? "mixed" : "yes",
                Headline = $"The answer to number {i + 1} is 12.5 points more than no deal ({chart.Key}).",
                Because = [.. Enumerable.Range(0, i).Select(n => $"Step {n + 1} takes the floor of the mill, {n}, from its ideal.")],
                Chart = chart.Value,
                Table = new($"The numbers of {chart.Key}", ["Option", "Value", "Reading"], [[Hostile, 12.5m, Hebrew], [new string('x', 60), 1234567.891m, ""]]),
                Evidence = ["dry-summers", "rumour", "steep"],
            }),
            new() { Lens = "pressure", Verdict = Part.NotApplicable, Headline = "The case names no levers, so there is no pressure to weigh." },
        ],
    };
}
