using System.Text;
using Parley.Approval;
using Parley.Lenses;
using Spectre.Console;

namespace Parley.Reports.Tests;

public sealed class PlotTests
{
    public static TheoryData<string, int> Drawings() => [.. from name in Gallery.Charts.Keys from width in (int[])[40, 80, 200] select (name, width)];

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Every_chart_is_drawn_within_its_width(string name, int width)
    {
        var text = Drawn(Gallery.Charts[name], new(width));
        Assert.All(text.Split('\n'), line => Assert.InRange(line.GetCellWidth(), 0, width));
        Assert.True(text.Split('\n').Length > 4, text);
        Assert.DoesNotContain('\e', text);
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Without_unicode_a_drawing_is_ascii_but_for_the_letters_of_the_case(string name, int width)
    {
        var chart = Gallery.Charts[name];
        var letters = string.Concat([chart.Title, chart.X, chart.Y, .. chart.Series.Select(s => s.Name), .. chart.Series.SelectMany(s => s.Points).Select(p => p.Label)]);
        Assert.All(Drawn(chart, new(width, Unicode: false)), c => Assert.True(char.IsAscii(c) || c == '\uFFFD' || letters.Contains(c), $"'{c}'"));
    }

    [Theory]
    [InlineData("one side's bars", "bars-of-one-side")]
    [InlineData("bars of two sides", "bars-of-two-sides")]
    [InlineData("ranges", "ranges")]
    public void Bars_at_each_width(string name, string file)
    {
        var text = new StringBuilder();
        foreach (var width in (int[])[40, 80, 200]) text.Append(Drawn(Gallery.Charts[name], new(width))).Append('\n');
        Approved.Matches(text.Append(Drawn(Gallery.Charts[name], new(80, Unicode: false))).ToString(), $"{file}.txt");
    }

    /// <summary>A bar is as long as its number, gains right of the axis and losses left of it, and none that is not zero is invisible.</summary>
    [Fact]
    public void Bars_are_as_long_as_their_numbers()
    {
        var random = new Random(1);
        for (var round = 0; round < 2000; round++)
        {
            decimal[] numbers = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(-40, 41) * (random.Next(3) == 0 ? 0.01m : 1))];
            var chart = new Chart(
                ChartKind.Bar, "t", "", "points", [new("Points", [.. numbers.Select((n, i) => new ChartPoint(i, n, $"row {(char)('a' + i)}"))])], []);
            var lines = Drawn(chart, new(random.Next(40, 120))).Split('\n').Where(l => l.Contains("row ", StringComparison.Ordinal)).ToArray();
            Assert.Equal(numbers.Length, lines.Length);
            var unit = (double)Math.Max(numbers.Max(), 0) - (double)Math.Min(numbers.Min(), 0);
            var lengths = lines.Select(l => l.Count(c => c == '█')).ToArray();
            var wide = Wide(lines);
            for (var i = 0; i < numbers.Length; i++)
            {
                Assert.Equal(numbers[i] == 0, lengths[i] == 0);
                if (unit > 0) Assert.InRange(lengths[i], (Math.Abs((double)numbers[i]) / unit * wide) - 1.51, (Math.Abs((double)numbers[i]) / unit * wide) + 1.51);
                if (numbers[i] != 0) Assert.Equal(numbers[i] > 0, lines[i].IndexOf('█', StringComparison.Ordinal) > lines[i].IndexOf('│', StringComparison.Ordinal));
                Assert.Contains(Figures.Of(numbers[i]), lines[i], StringComparison.Ordinal);
            }
            Assert.Single(lines.Select(l => l.IndexOf('│', StringComparison.Ordinal)).Distinct());
        }
    }

    [Fact]
    public void A_range_lies_between_its_ends_and_a_sure_number_is_a_point()
    {
        var chart = new Chart(
            ChartKind.Range, "t", "points", "", [new("Range", [new(-10, 30, "wide"), new(0, 10, "inner"), new(10, 10, "sure")])], [new("Likely", 5, null)]);
        var lines = Drawn(chart, new(80)).Split('\n');
        string Row(string label) => lines.First(l => l.TrimStart().StartsWith(label, StringComparison.Ordinal));
        var (wide, inner) = (Row("wide"), Row("inner"));
        Assert.InRange(inner.IndexOf('█', StringComparison.Ordinal), wide.IndexOf('█', StringComparison.Ordinal) + 10, wide.LastIndexOf('█'));
        Assert.InRange(inner.Count(c => c is '█' or '┊'), 14, 16);
        Assert.Matches("−10 █.*█ 30$", wide);
        Assert.Contains("10 ◆ 10", Row("sure"), StringComparison.Ordinal);
        Assert.Single(lines.Where(l => l.Contains('█', StringComparison.Ordinal)).Select(l => l.IndexOf('┊', StringComparison.Ordinal)).Distinct());
    }

    [Fact]
    public void Of_many_rows_the_first_are_drawn_and_the_rest_told()
    {
        var chart = new Chart(ChartKind.Bar, "t", "", "points", [new("Points", [.. Enumerable.Range(1, 1500).Select(i => new ChartPoint(i, i, $"row {i}."))])], []);
        var text = Drawn(chart, new(80));
        Assert.Equal(40, text.Split('\n').Count(l => l.Contains("row ", StringComparison.Ordinal)));
        Assert.Contains("The first 40 of 1,500 rows are drawn.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ChartKind.Scatter)]
    [InlineData(ChartKind.Line)]
    [InlineData(ChartKind.Bar)]
    [InlineData(ChartKind.Range)]
    public void Numbers_as_wide_as_the_screen_are_drawn_all_the_same(ChartKind kind)
    {
        var chart = new Chart(
            kind, "t", "x", "y", [new("Numbers", [new(decimal.MinValue, decimal.MaxValue, "a"), new(decimal.MaxValue, decimal.MinValue, "b"), new(0, 1e-28m, "c")])], []);
        var text = Drawn(chart, new(40));
        Assert.All(text.Split('\n'), line => Assert.InRange(line.GetCellWidth(), 0, 40));
    }

    // The longest bar from the axis to either side, which together are the width of the plot.
    private static int Wide(string[] lines) =>
        lines.Select(l => Reach(l, right: true)).Max() + lines.Select(l => Reach(l, right: false)).Max();

    private static int Reach(string line, bool right)
    {
        var axis = line.IndexOf('│', StringComparison.Ordinal);
        return right ? Math.Max(0, line.LastIndexOf('█') - axis) : line.Contains('█', StringComparison.Ordinal) ? Math.Max(0, axis - line.IndexOf('█', StringComparison.Ordinal)) : 0;
    }

    private static string Drawn(Chart chart, Screen screen)
    {
        var output = new StringWriter();
        TextReport.Write([new Block.Picture(chart)], output, screen);
        return output.ToString();
    }
}
