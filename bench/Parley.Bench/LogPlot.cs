using System.Text;

namespace Parley.Bench;

/// <summary>Draws time against size, both logarithmic, as an SVG: one line for each kind of input, with its name at the end.</summary>
/// <param name="Title">What was timed.</param>
/// <param name="Sizes">What the sizes count.</param>
public sealed record LogPlot(string Title, string Sizes)
{
    private const int Left = 80, Top = 50, Bottom = 340, LeastPower = -2;

    private static readonly string[] Times = ["0.01 ms", "0.1 ms", "1 ms", "10 ms", "100 ms", "1 s", "10 s", "100 s"];

    /// <summary>The powers of ten named below; the first and the last are the ends of the picture.</summary>
    public required IReadOnlyList<int> Exponents { get; init; }

    /// <summary>The longest time, as a power of ten of milliseconds: up to 5.</summary>
    public required int MostPower { get; init; }

    /// <summary>Where the grid ends, so that the lines' names have room beside it.</summary>
    public required int Right { get; init; }

    /// <summary>A kind whose line ends among the others: its name goes to the left of its end.</summary>
    public string? NamedBefore { get; init; }

    /// <summary>The picture of rows of (kind, logarithm to base ten of the size, milliseconds).</summary>
    public string Draw(IReadOnlyList<(string Kind, double Exponent, double Milliseconds)> rows)
    {
        var svg = new StringBuilder();
        svg.AppendLine("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 400" font-family="sans-serif" font-size="13">""");
        svg.AppendLine("""<rect width="720" height="400" fill="white"/>""");
        svg.AppendLine($"""<text x="80" y="28" font-size="16">{Title}</text>""");
        for (var power = LeastPower; power <= MostPower; power++)
            svg.AppendLine($"""<path d="M{Left} {Y(power):0}H{Right}" stroke="#ddd"/><text x="72" y="{Y(power) + 4:0}" text-anchor="end">{Times[power - LeastPower]}</text>""");
        foreach (var exponent in Exponents)
            svg.AppendLine($"""<text x="{X(exponent):0}" y="362" text-anchor="middle">10<tspan dy="-5" font-size="10">{exponent}</tspan></text>""");
        svg.AppendLine($"""<text x="{(Left + Right) / 2}" y="388" text-anchor="middle">{Sizes}</text>""");
        foreach (var (line, colour) in rows.GroupBy(r => r.Kind).Zip((string[])["#1b6ca8", "#c2571a", "#4a7a2c"]))
        {
            var points = line.Select(r => (X: X(r.Exponent), Y: Y(Math.Log10(r.Milliseconds)))).ToArray();
            svg.AppendLine($"""<polyline points="{string.Join(' ', points.Select(p => $"{p.X:0.0},{p.Y:0.0}"))}" fill="none" stroke="{colour}" stroke-width="2"/>""");
            var (x, y) = points[^1];
            svg.AppendLine(line.Key == NamedBefore
                ? $"""<text x="{x - 12:0}" y="{y - 4:0}" text-anchor="end" fill="{colour}">{line.Key}</text>"""
                : $"""<text x="{x + 6:0}" y="{y + 4:0}" fill="{colour}">{line.Key}</text>""");
        }
        return svg.AppendLine("</svg>").ToString();
    }

    private double X(double exponent) => Left + ((Right - Left) * (exponent - Exponents[0]) / (Exponents[^1] - Exponents[0]));

    private double Y(double power) => Bottom - ((Bottom - Top) * (power - LeastPower) / (MostPower - LeastPower));
}
