using System.Text;

namespace Parley.Bench;

/// <summary>Draws time against states, both logarithmic, as an SVG.</summary>
public static class StabilityPlot
{
    /// <summary>Conflicts of which most combinations are infeasible.</summary>
    public const string Sparse = "one in ten feasible";

    private const int Left = 80, Right = 560, Top = 50, Bottom = 340;

    /// <summary>The picture of rows of (kind, states, milliseconds).</summary>
    public static string Draw(IReadOnlyList<(string Kind, double States, double Milliseconds)> rows)
    {
        var svg = new StringBuilder();
        svg.AppendLine("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 400" font-family="sans-serif" font-size="13">""");
        svg.AppendLine("""<rect width="720" height="400" fill="white"/>""");
        svg.AppendLine("""<text x="80" y="28" font-size="16">Processor time to all five concepts, every decision maker and state</text>""");
        for (var power = -2; power <= 5; power++)
            svg.AppendLine($"""<path d="M{Left} {Y(power):0}H{Right}" stroke="#ddd"/><text x="72" y="{Y(power) + 4:0}" text-anchor="end">{Label(power)}</text>""");
        for (var exponent = 2; exponent <= 7; exponent++)
            svg.AppendLine($"""<text x="{X(exponent):0}" y="362" text-anchor="middle">10<tspan dy="-5" font-size="10">{exponent}</tspan></text>""");
        svg.AppendLine("""<text x="320" y="388" text-anchor="middle">states</text>""");
        foreach (var (kind, colour) in (ReadOnlySpan<(string, string)>)[("all feasible", "#1b6ca8"), (Sparse, "#c2571a"), ("two, one issue each", "#4a7a2c")])
        {
            var mine = rows.Where(r => r.Kind == kind).ToArray();
            var points = string.Join(' ', mine.Select(r => $"{X(Math.Log10(r.States)):0.0},{Y(Math.Log10(r.Milliseconds)):0.0}"));
            svg.AppendLine($"""<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>""");
            var last = mine[^1];
            var (x, y) = (X(Math.Log10(last.States)), Y(Math.Log10(last.Milliseconds)) + 4);
            // The middle line ends among the others: its name goes to the left of its end.
            svg.AppendLine(kind == Sparse
                ? $"""<text x="{x - 12:0}" y="{y - 8:0}" text-anchor="end" fill="{colour}">{kind}</text>"""
                : $"""<text x="{x + 6:0}" y="{y:0}" fill="{colour}">{kind}</text>""");
        }
        return svg.AppendLine("</svg>").ToString();
    }

    private static double X(double exponent) => Left + ((Right - Left) * (exponent - 2) / 5);

    private static double Y(double power) => Bottom - ((Bottom - Top) * (power + 2) / 7);

    private static string Label(int power) => power switch { -2 => "0.01 ms", -1 => "0.1 ms", 0 => "1 ms", 1 => "10 ms", 2 => "100 ms", 3 => "1 s", 4 => "10 s", _ => "100 s" };
}
