using Parley.Cases;

namespace Parley.Lenses.Tests.WorkedCases;

/// <summary>
/// A recorded talk over camp supplies, three packages each of food, water and firewood: two players' priorities, what the first one
/// took, and the points that both were credited with.
/// </summary>
internal sealed record Talk(int Id, string[] First, string[] Second, int[] Took, int FirstPoints, int SecondPoints)
{
    private const int Packages = 3;

    public static string[] Items { get; } = ["Food", "Water", "Firewood"];

    /// <summary>What a package is worth: 5 points of the item wanted most, then 4, then 3.</summary>
    public static int Worth(string[] priorities, string item) => 5 - Array.IndexOf(priorities, item);

    /// <summary>The talk as a case, through the reader. Who walks away has 5 points.</summary>
    public Case Case() => Worked.Parse(
        $$"""
        parley: 1
        title: Camp supplies, talk {{Id}}
        parties: { first: {}, second: {} }
        issues:
        {{Lines(item => $"  {Key(item)}: {{ name: {item} for the first, range: {{ from: 0, to: 3, step: 1, unit: packages }} }}")}}
        values:
          first:
        {{Lines(item => $"    {Key(item)}: {{ 0: 0, 3: {Packages * Worth(First, item)} }}")}}
          second:
        {{Lines(item => $"    {Key(item)}: {{ 0: {Packages * Worth(Second, item)}, 3: 0 }}")}}
        no-deal: { first: 5, second: 5 }
        walk-away: { first: 5, second: 5 }
        packages:
          signed: { choose: { food: {{Took[0]}}, water: {{Took[1]}}, firewood: {{Took[2]}} } }
        """, $"talk-{Id}.yaml");

    /// <summary>Points of every division, first and second player's, by hand.</summary>
    public IEnumerable<(int First, int Second)> Divisions() =>
        from food in Enumerable.Range(0, Packages + 1)
        from water in Enumerable.Range(0, Packages + 1)
        from firewood in Enumerable.Range(0, Packages + 1)
        let took = (int[])[food, water, firewood]
        select (Points(First, took), Points(Second, [.. took.Select(t => Packages - t)]));

    private static int Points(string[] priorities, int[] took) => Items.Select((item, i) => took[i] * Worth(priorities, item)).Sum();

    private static string Lines(Func<string, string> line) => string.Join('\n', Items.Select(line));

#pragma warning disable CA1308 // ids are lower case
    private static string Key(string item) => item.ToLowerInvariant();
#pragma warning restore CA1308
}
