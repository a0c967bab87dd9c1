using System.Text;

namespace Parley.Reports;

/// <summary>The small drawings of a legend.</summary>
internal static class Swatch
{
    /// <summary>Opens one, 26 by 14 pixels. Its words stand beside it, so that it need not be read out.</summary>
    public static Markup Open() => new Markup().Open(
        "svg", ("class", "swatch"), ("aria-hidden", "true"), ("viewBox", "0 0 26 14"), ("width", "26"), ("height", "14"));

    /// <summary>A series of points: its shape, on its line if it has one.</summary>
    public static Markup Points(int series, bool joined, double size)
    {
        var path = new StringBuilder();
        Marker.Trace(path, series, 13, 7, size);
        var swatch = Open();
        if (joined) swatch.Shape("path", ("class", $"line c{series % Marker.Colours}"), ("stroke-dasharray", Marker.Dash(series)), ("d", "M0 7H26"));
        return swatch.Shape("path", ("class", Marker.Class(series)), ("d", path.ToString())).Close();
    }

    /// <summary>A series of bars: its filling.</summary>
    public static Markup Bar(int series, string fill) =>
        Open().Shape("rect", ("class", $"bar c{series % Marker.Colours}"), ("fill", fill), ("x", "3"), ("y", "2"), ("width", "20"), ("height", "10")).Close();

    /// <summary>The letter of a point that has a name.</summary>
    public static Markup Letter(string letter) => new Markup().Element("b", letter, ("class", "letter"));
}
