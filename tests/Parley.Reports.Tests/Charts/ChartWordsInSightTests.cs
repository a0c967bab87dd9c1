using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Parley.Lenses;

namespace Parley.Reports.Tests;

/// <summary>Words of a drawing can be read, cover no data, and are seen to belong to what they name.</summary>
public sealed partial class ChartWordsInSightTests
{
    private const double Small = 12;

    public static TheoryData<string, string> Bars() =>
        [.. from chart in Gallery.Charts where chart.Value.Kind is ChartKind.Bar or ChartKind.Range from size in (string[])["wide", "narrow"] select (chart.Key, size)];

    [Theory]
    [MemberData(nameof(Bars))]
    public void No_line_of_a_bar_chart_strikes_words_through(string name, string size)
    {
        var svg = Svg(Gallery.Charts[name], size == "wide" ? ChartSize.Wide : ChartSize.Narrow);
        var words = svg.Descendants().Where(e => e.Attribute("class")?.Value is "label" or "number").Select(Box).ToList();
        var lines = svg.Descendants().Where(e => e.Attribute("class")?.Value is "grid" or "axis" or "mark").SelectMany(e => Uprights(e.Attribute("d")!.Value)).ToList();
        Assert.NotEmpty(words);
        Assert.NotEmpty(lines);
        Assert.DoesNotContain(from line in lines from word in words select (line, word), pair =>
            pair.line.X > pair.word.Left && pair.line.X < pair.word.Right && pair.line.From < pair.word.Bottom && pair.line.To > pair.word.Top);
    }

    [Fact]
    public void Names_cover_no_point_and_few_lines_lead_to_them_none_across_another()
    {
        var (names, letters) = (0, 0);
        foreach (var seed in Enumerable.Range(0, 60))
        {
            var random = new Random(seed);
            var (count, wide) = (2 + seed % 9, 20 + seed % 6 * 90);
            var chart = new Chart(
                ChartKind.Scatter, "t", "x", "y",
                [
                    new("Efficient", [.. Enumerable.Range(0, 200).Select(i => new ChartPoint(i * 5, 1000 - i * 5 + random.Next(30)))]),
                    new("Named", [.. Enumerable.Range(0, count).Select(i => new ChartPoint(400 + random.Next(wide), 500 + random.Next(wide), $"The package number {i} with a name"))]),
                ],
                [new("Floor", 450, null)]);
            var svg = Svg(chart, ChartSize.Wide);
            var frame = new PlotFrame(chart, ChartSize.Wide);
            var labels = svg.Descendants().Where(e => e.Attribute("class")?.Value == "label").Select(Box).ToList();
            if (labels.Count == 0)
            {
                letters++;
                continue;
            }
            names++;
            foreach (var point in chart.Series.SelectMany(s => s.Points)) Assert.DoesNotContain(labels, box => box.Holds(frame.X.At(point.X), frame.Y.At(point.Y)));
            var leaders = svg.Descendants().Where(e => e.Attribute("class")?.Value == "leader").Select(e => Numbers(e.Attribute("d")!.Value)).ToList();
            Assert.InRange(leaders.Count, 0, 3);
            Assert.DoesNotContain(leaders.SelectMany((a, i) => leaders.Skip(i + 1).Select(b => (a, b))), pair => Meet(pair.a, pair.b));
        }
        // Both ways are taken, or this would show nothing.
        Assert.True(names > 5 && letters > 5, $"{names} drawings with names, {letters} with letters");
    }

    [Theory]
    [InlineData(0, 0, 10, 10, 0, 10, 10, 0, true)]
    [InlineData(0, 0, 10, 10, 0, 1, 9, 10, false)]
    [InlineData(0, 0, 10, 10, 0, 0, 10, 0, false)]
    [InlineData(0, 0, 4, 4, 0, 10, 10, 0, false)]
    public void Lines_that_cross_are_told_from_those_that_do_not(double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy, bool cross)
    {
        Assert.Equal(cross, new Leader(ax, ay, bx, by).Crosses(new Leader(cx, cy, dx, dy)));
        Assert.Equal(cross, Meet([ax, ay, bx, by], [cx, cy, dx, dy]));
    }

    [Fact]
    public void A_line_through_a_place_is_told_as_many_points_along_it_tell()
    {
        var random = new Random(5);
        var place = new Rectangle(40, 40, 20, 10);
        for (var i = 0; i < 2000; i++)
        {
            var leader = new Leader(random.Next(100) + 0.5, random.Next(100) + 0.5, random.Next(100) + 0.25, random.Next(100) + 0.25);
            var along = Enumerable.Range(0, 4001).Any(s => place.Holds(leader.FromX + (leader.ToX - leader.FromX) * s / 4000, leader.FromY + (leader.ToY - leader.FromY) * s / 4000));
            Assert.True(!along || leader.Crosses(place), $"{leader} is not seen to cross");
            Assert.True(along || !leader.Crosses(place.Around(-0.1)), $"{leader} is said to cross");
        }
    }

    [Fact]
    public void Steps_of_one_amount_are_a_line_whose_ends_have_names()
    {
        var chart = new Chart(
            ChartKind.Scatter, "t", "x", "y",
            [new("Given", [new(5, 5, "A gift")]), new("Given in steps: Length", [.. Enumerable.Range(1, 9).Select(i => new ChartPoint(i, -i, $"Length: {i * 15} min"))]) { IsSteps = true }], []);
        foreach (var size in (ChartSize[])[ChartSize.Wide, ChartSize.Narrow])
        {
            var drawing = ChartDrawing.Of(chart, size, "c")!;
            var words = string.Join('|', XElement.Parse(drawing.Svg.ToString()).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).Concat(drawing.Legend.Select(e => e.Words)));
            Assert.Contains("15 min", words, StringComparison.Ordinal);
            Assert.Contains("135 min", words, StringComparison.Ordinal);
            Assert.DoesNotContain("60 min", words, StringComparison.Ordinal);
            Assert.Contains("class=\"line c1\"", drawing.Svg.ToString(), StringComparison.Ordinal);
        }
        var text = string.Join('\n', Plot.Draw(chart, new(80)));
        Assert.Contains("c Length: 135 min", text, StringComparison.Ordinal);
        Assert.DoesNotContain("60 min", text, StringComparison.Ordinal);
    }

    private static XElement Svg(Chart chart, ChartSize size) => XElement.Parse(ChartDrawing.Of(chart, size, "c")!.Svg.ToString());

    // A little less than the letters take: widths are taken generously where words are placed.
    private static Rectangle Box(XElement text)
    {
        double At(string name) => double.Parse(text.Attribute(name)!.Value, CultureInfo.InvariantCulture);
        var wide = FontWidth.Of(text.Value, Small) * 0.95;
        var left = text.Attribute("text-anchor")!.Value switch { "end" => At("x") - wide, "middle" => At("x") - wide / 2, _ => At("x") };
        return new(left, At("y") - 9, wide, 10);
    }

    private static IEnumerable<(double X, double From, double To)> Uprights(string path) =>
        Upright().Matches(path).Select(m => (Parsed(m, 1), Parsed(m, 2), Parsed(m, 3)));

    private static double[] Numbers(string path) => [.. Number().Matches(path).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture))];

    private static double Parsed(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    // Where two lines meet within both, by solving for the place along each.
    private static bool Meet(double[] a, double[] b)
    {
        var (ax, ay, bx, by) = (a[2] - a[0], a[3] - a[1], b[2] - b[0], b[3] - b[1]);
        var across = ax * by - ay * bx;
        if (across == 0) return false;
        var (along, other) = (((b[0] - a[0]) * by - (b[1] - a[1]) * bx) / across, ((b[0] - a[0]) * ay - (b[1] - a[1]) * ax) / across);
        return along is > 1e-9 and < 1 - 1e-9 && other is > 1e-9 and < 1 - 1e-9;
    }

    [GeneratedRegex(@"M([\d.-]+) ([\d.-]+)V([\d.-]+)")]
    private static partial Regex Upright();

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Number();
}
