using System.Text;

namespace Parley.Bench;

/// <summary>Draws time against packages, both logarithmic, as an SVG.</summary>
public static class GrowthPlot
{
    private const int Left = 80, Right = 620, Top = 50, Bottom = 340;

    /// <summary>The picture of rows of (kind, exponent of ten of the packages, milliseconds).</summary>
    public static string Draw(IReadOnlyList<(string Kind, int Exponent, double Milliseconds)> rows)
    {
        var svg = new StringBuilder();
        svg.AppendLine("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 400" font-family="sans-serif" font-size="13">""");
        svg.AppendLine("""<rect width="720" height="400" fill="white"/>""");
        svg.AppendLine("""<text x="80" y="28" font-size="16">Time to the whole frontier and all solutions, two parties</text>""");
        for (var power = -2; power <= 3; power++)
            svg.AppendLine($"""<path d="M{Left} {Y(power):0}H{Right}" stroke="#ddd"/><text x="72" y="{Y(power) + 4:0}" text-anchor="end">{Label(power)}</text>""");
        foreach (var exponent in (int[])[5, 20, 40, 60, 80, 100])
            svg.AppendLine($"""<text x="{X(exponent):0}" y="362" text-anchor="middle">10<tspan dy="-5" font-size="10">{exponent}</tspan></text>""");
        svg.AppendLine("""<text x="350" y="388" text-anchor="middle">packages (ten options an issue)</text>""");
        foreach (var (kind, colour) in (ReadOnlySpan<(string, string)>)[("uniform", "#1b6ca8"), ("opposed", "#c2571a")])
        {
            var mine = rows.Where(r => r.Kind == kind).ToArray();
            var points = string.Join(' ', mine.Select(r => $"{X(r.Exponent):0.0},{Y(Math.Log10(r.Milliseconds)):0.0}"));
            svg.AppendLine($"""<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>""");
            var last = mine[^1];
            svg.AppendLine($"""<text x="{X(last.Exponent) + 6:0}" y="{Y(Math.Log10(last.Milliseconds)) + 4:0}" fill="{colour}">{kind}</text>""");
        }
        return svg.AppendLine("</svg>").ToString();
    }

    private static double X(double exponent) => Left + ((Right - Left) * (exponent - 5) / 95);

    private static double Y(double power) => Bottom - ((Bottom - Top) * (power + 2) / 5);

    private static string Label(int power) => power switch { -2 => "0.01 ms", -1 => "0.1 ms", 0 => "1 ms", 1 => "10 ms", 2 => "100 ms", _ => "1 s" };
}
