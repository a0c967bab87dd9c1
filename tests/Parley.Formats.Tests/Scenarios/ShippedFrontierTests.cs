using System.Globalization;
using Parley.Engine.Deals;

namespace Parley.Formats.Tests;

/// <summary>
/// Spaces of ten billion packages of hyper-rectangles are searched, not solved; with two of them the frontier is shipped. What is found is
/// that frontier, point by point.
/// </summary>
public sealed class ShippedFrontierTests
{
    // Shipped points are rounded to single precision.
    private const double Close = 1e-6;

    [Theory]
    [InlineData("anac-y2014-10issues")]
    [InlineData("anac-y2014-10issuesDiscountedwithRV")]
    public void The_frontier_found_is_the_one_that_is_shipped(string name)
    {
        Assert.SkipUnless(Shared.IsPresent, Shared.Absent);
        var shipped = File.ReadLines(Shared.At("scenarios", "genius", name, "pareto.xml")).Where(line => line.Contains(','))
            .Select(line => line.Split(',').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        var solved = new Solved(new GeniusFormat().Read(Shared.Files(Path.Combine("genius", name))).Case);
        var found = solved.Frontier.ToArray();
        Assert.True(shipped.Length > 5);
        foreach (var point in shipped) Assert.Contains(found, f => f.Zip(point).All(pair => Math.Abs(pair.First - pair.Second) < Close));
        foreach (var f in found) Assert.Contains(shipped, point => f.Zip(point).All(pair => Math.Abs(pair.First - pair.Second) < Close));
        // Searched, and honest about it: no solution is called proved that was only found, and none exceeds its bound.
        Assert.All(solved.Answer.Solutions.Where(s => s.AtMost is not null), s => Assert.True(!s.Exact && s.Reached <= s.AtMost));
        Assert.Contains(SolutionKind.Nash, solved.Answer.Solutions.Select(s => s.Kind));
    }
}
