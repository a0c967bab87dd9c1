using System.Text;

namespace Parley.Reports;

/// <summary>The shapes that set series apart, in colour and in black and white alike.</summary>
internal static class Marker
{
    // By series, in order. Filled and open shapes take turns, so that neighbours differ most.
    private static readonly (string Shape, bool Filled)[] Shapes =
        [("disc", true), ("disc", false), ("diamond", true), ("triangle", true), ("square", true), ("cross", false), ("square", false), ("diamond", false)];

    private static readonly string?[] Dashes = [null, "7 4", "2 3", "10 3 2 3"];

    /// <summary>The number of colours; after that they come round again, with other shapes.</summary>
    public const int Colours = 6;

    /// <summary>The style class of a series: its colour, and whether its shape is filled.</summary>
    public static string Class(int series) => $"c{series % Colours} {(Shapes[series % Shapes.Length].Filled ? "full" : "open")}";

    /// <summary>The dashes of a series' line; null where it is drawn through.</summary>
    public static string? Dash(int series) => Dashes[series % Dashes.Length];

    /// <summary>How far a shape reaches from its middle, so that all look the same size.</summary>
    public static double Reach(int series, double size) =>
        Shapes[series % Shapes.Length].Shape switch { "diamond" or "triangle" => size * 1.3, "square" => size * 0.9, _ => size };

    /// <summary>Adds a series' shape at a place to the data of a path.</summary>
    public static void Trace(StringBuilder path, int series, double x, double y, double size)
    {
        var r = Reach(series, size);
        string D(double length) => Px.Of(length);
        path.Append(Shapes[series % Shapes.Length].Shape switch
        {
            "disc" => $"M{D(x - r)} {D(y)}a{D(r)} {D(r)} 0 1 0 {D(2 * r)} 0a{D(r)} {D(r)} 0 1 0 {D(-2 * r)} 0z",
            "diamond" => $"M{D(x)} {D(y - r)}l{D(r)} {D(r)} {D(-r)} {D(r)} {D(-r)} {D(-r)}z",
            "triangle" => $"M{D(x)} {D(y - r)}l{D(r)} {D(1.7 * r)}h{D(-2 * r)}z",
            "square" => $"M{D(x - r)} {D(y - r)}h{D(2 * r)}v{D(2 * r)}h{D(-2 * r)}z",
            _ => $"M{D(x - r)} {D(y - r)}l{D(2 * r)} {D(2 * r)}m0 {D(-2 * r)}l{D(-2 * r)} {D(2 * r)}",
        });
    }
}
