using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Parley.Approval;
using Parley.Lenses;

namespace Parley.Reports.Tests;

public sealed partial class ChartDrawingTests
{
    public static TheoryData<string, string> Drawings() =>
        [.. from name in Gallery.Charts.Keys from size in (string[])["wide", "narrow"] select (name, size)];

    [Theory]
    [InlineData("scatter with names")]
    [InlineData("lines")]
    [InlineData("bars of two sides")]
    [InlineData("ranges")]
    public void A_drawing_of_each_kind(string name) => Approved.Matches(Svg(name, "wide").ToString() + "\n", $"{name.Replace(' ', '-')}.svg");

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_drawing_is_sound_xml_without_scripts_or_colours_of_its_own(string name, string size)
    {
        var svg = Svg(name, size);
        string[] elements = ["svg", "title", "desc", "g", "path", "rect", "text", "defs", "pattern"];
        Assert.Empty(svg.DescendantsAndSelf().Select(e => e.Name.LocalName).Except(elements));
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || a.Name.LocalName is "style" or "href");
        Assert.All(svg.Descendants().Attributes("fill"), fill => Assert.Matches(@"^(currentColor|none|url\(#[a-z0-9-]+\))$", fill.Value));
        Assert.Empty(svg.Descendants().Attributes("stroke"));
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Everything_lies_within_the_drawing(string name, string size)
    {
        var svg = Svg(name, size);
        var (width, height) = (Number(svg, "width"), Number(svg, "height"));
        foreach (var text in svg.Descendants().Where(e => e.Name.LocalName == "text"))
        {
            Assert.InRange(Number(text, "x"), -1, width + 1);
            Assert.InRange(Number(text, "y"), -1, height + 1);
        }
        foreach (Match start in Moves().Matches(string.Concat(svg.Descendants().Attributes("d").Select(d => d.Value))))
        {
            Assert.InRange(double.Parse(start.Groups[1].Value, CultureInfo.InvariantCulture), -8, width + 8);
            Assert.InRange(double.Parse(start.Groups[2].Value, CultureInfo.InvariantCulture), -8, height + 8);
        }
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Title_and_words_stand_in_for_the_drawing(string name, string size)
    {
        var svg = Svg(name, size);
        var chart = Gallery.Charts[name];
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal(PlainText.Of(chart.Title), Words(svg, "title"));
        foreach (var series in chart.Series) Assert.Contains(PlainText.Of(series.Name), Words(svg, "desc"), StringComparison.Ordinal);
    }

    [Fact]
    public void Series_differ_without_their_colours()
    {
        var chart = new Chart(ChartKind.Scatter, "t", "x", "y", [.. Enumerable.Range(0, 6).Select(i => new ChartSeries($"s{i}", [new(i, i)]))], []);
        var swatches = ChartDrawing.Of(chart, ChartSize.Wide, "c")!.Legend.Select(e => Colour().Replace(e.Swatch.ToString(), "")).ToList();
        Assert.Equal(swatches.Distinct(), swatches);
        var bars = chart with { Kind = ChartKind.Bar, Series = [.. chart.Series.Take(4)] };
        var fills = ChartDrawing.Of(bars, ChartSize.Wide, "c")!.Legend.Select(e => Colour().Replace(e.Swatch.ToString(), "")).ToList();
        Assert.Equal(fills.Distinct(), fills);
    }

    [Fact]
    public void Points_that_lie_on_one_spot_are_drawn_once_and_the_reader_is_told()
    {
        var many = Gallery.Charts["scatter of thousands"];
        var drawing = ChartDrawing.Of(many, ChartSize.Wide, "c")!;
        Assert.InRange(drawing.Svg.ToString().Length, 5_000, 150_000);
        Assert.Contains("5,000 points", Assert.Single(drawing.Notes), StringComparison.Ordinal);
        var far = many with { Series = [new("Far", [.. Enumerable.Range(0, 100).Select(i => new ChartPoint(i, i))])] };
        var all = ChartDrawing.Of(far, ChartSize.Wide, "c")!;
        Assert.Empty(all.Notes);
        Assert.Equal(100, Discs().Count(all.Svg.ToString()));
    }

    [Fact]
    public void A_long_line_keeps_its_peaks()
    {
        var points = Enumerable.Range(0, 100_000).Select(i => ((double)i / 200, i == 54_321 ? 999.0 : i % 7)).ToList();
        var thinned = Thinning.Line(points);
        Assert.InRange(thinned.Count, 500, 2004);
        Assert.Contains(thinned, p => p.Y == 999);
        Assert.Equal(points[0], thinned[0]);
        Assert.Equal(points[^1], thinned[^1]);
    }

    [Fact]
    public void Names_that_fit_stand_beside_their_points_and_others_get_letters()
    {
        var near = ChartDrawing.Of(Gallery.Charts["scatter with names"], ChartSize.Wide, "c")!;
        Assert.DoesNotContain(near.Legend, e => e.IsName);
        Assert.Contains("What was agreed", near.Svg.ToString(), StringComparison.Ordinal);
        var close = ChartDrawing.Of(Gallery.Charts["close names"], ChartSize.Narrow, "c")!;
        Assert.Equal(12, close.Legend.Count(e => e.IsName));
        Assert.Equal(12, Letters().Count(close.Svg.ToString()));
    }

    [Theory]
    [InlineData("wide")]
    [InlineData("narrow")]
    public void A_closer_look_draws_what_lies_in_it_and_names_what_does_not(string size)
    {
        var chart = new Chart(
            ChartKind.Scatter, "Few matter", "x", "y",
            [new("All", [.. Enumerable.Range(-100, 201).Select(i => new ChartPoint(i, -i))]), new("Named", [new(5, 5, "Near"), new(9, 8, "Nearer"), new(90, -90, "Far")])],
            [new("Floor", 0, null), new("Off", null, 77)])
        { Heart = new(0, 10, 0, 10) };
        var room = size == "wide" ? ChartSize.Wide : ChartSize.Narrow;
        var close = ChartDrawing.Of(chart, room, "c", isClose: true)!;
        var words = string.Join("|", XElement.Parse(close.Svg.ToString()).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value));
        Assert.Contains("Near", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Far", words, StringComparison.Ordinal);
        Assert.Contains(close.Notes, note => note.EndsWith("Outside this picture: Far.", StringComparison.Ordinal));
        Assert.Contains(close.Legend, e => e.Words == "Floor (0)");
        Assert.DoesNotContain(close.Legend, e => e.Words.StartsWith("Off", StringComparison.Ordinal));
        // The only point of "All" between 0 and 10 in both is 0, 0.
        var frame = new PlotFrame(chart, room, isClose: true);
        Assert.Equal([new(0, 0)], chart.Series[0].Points.Where(frame.Shows));
        Assert.Contains("Far", ChartDrawing.Of(chart, room, "c")!.Svg.ToString(), StringComparison.Ordinal);
        Assert.InRange(ChartFocus.Share(chart), 0.002, 0.003);
    }

    [Theory]
    [InlineData(26)]
    [InlineData(12)]
    public void Letters_of_a_crowd_of_names_are_never_on_top_of_each_other(int count)
    {
        foreach (var seed in Enumerable.Range(0, 30))
        {
            var random = new Random(seed);
            var points = Enumerable.Range(0, count).Select(i => new ChartPoint(500 + random.Next(60), 500 + random.Next(60), $"Package number {i} with a name that is far too long to stand there"));
            var svg = XElement.Parse(ChartDrawing.Of(new(ChartKind.Scatter, "t", "x", "y", [new("Named", [.. points]), new("Far", [new(0, 0), new(1000, 1000)])], []), ChartSize.Narrow, "c")!.Svg.ToString());
            var letters = svg.Descendants().Where(e => e.Attribute("class")?.Value == "label letter").Select(e => (X: Number(e, "x"), Y: Number(e, "y"))).ToList();
            Assert.True(letters.Count > count / 3);
            Assert.DoesNotContain(letters.SelectMany((a, i) => letters.Skip(i + 1).Select(b => (a, b))), pair => Math.Abs(pair.a.X - pair.b.X) < 5 && Math.Abs(pair.a.Y - pair.b.Y) < 10);
        }
    }

    [Fact]
    public void Bars_past_the_fortieth_are_counted_in_a_note()
    {
        var chart = new Chart(ChartKind.Bar, "t", "x", "y", [new("s", [.. Enumerable.Range(0, 1000).Select(i => new ChartPoint(i, i, $"Row {i}"))])], []);
        var drawing = ChartDrawing.Of(chart, ChartSize.Wide, "c")!;
        Assert.Equal("The first 40 of 1,000 rows are drawn.", Assert.Single(drawing.Notes));
    }

    [Fact]
    public void A_chart_without_data_is_not_drawn() =>
        Assert.Null(ChartDrawing.Of(new(ChartKind.Line, "t", "x", "y", [new("s", [])], [new("m", 1, null)]), ChartSize.Wide, "c"));

    private static XElement Svg(string name, string size) =>
        XElement.Parse(ChartDrawing.Of(Gallery.Charts[name], size == "wide" ? ChartSize.Wide : ChartSize.Narrow, "c")!.Svg.ToString());

    private static string Words(XElement svg, string element) => svg.Elements().Single(e => e.Name.LocalName == element).Value;

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(-?[\d.]+) (-?[\d.]+)")]
    private static partial Regex Moves();

    [GeneratedRegex(@"\bc\d\b")]
    private static partial Regex Colour();

    [GeneratedRegex(@"a3 3 0 1 0 6 0")]
    private static partial Regex Discs();

    [GeneratedRegex("class=\"label letter\"")]
    private static partial Regex Letters();
}
