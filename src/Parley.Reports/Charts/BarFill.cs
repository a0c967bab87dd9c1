namespace Parley.Reports;

/// <summary>Fillings of bars, which stay apart in black and white: full, hatched, empty, crossed.</summary>
internal static class BarFill
{
    private const int Kinds = 4;

    /// <summary>The filling of a series' bars.</summary>
    public static string Of(string id, int series) => (series % Kinds) switch
    {
        0 => "currentColor",
        2 => "none",
        _ => $"url(#{id}-fill-{series})",
    };

    /// <summary>The patterns that a drawing's fillings refer to.</summary>
    public static Markup Patterns(string id, int series)
    {
        var patterns = new Markup().Open("defs");
        for (var s = 0; s < series; s++)
        {
            if (Of(id, s)[0] != 'u') continue;
            patterns.Open("pattern", ("id", $"{id}-fill-{s}"), ("class", $"c{s % Marker.Colours}"), ("width", "5"), ("height", "5"), ("patternUnits", "userSpaceOnUse"),
                ("patternTransform", s % Kinds == 1 ? "rotate(45)" : null));
            patterns.Shape("path", ("class", "hatch"), ("d", s % Kinds == 1 ? "M0 0V5" : "M0 2.5H5M2.5 0V5")).Close();
        }
        return patterns.Close();
    }
}
