using System.Text;

namespace Parley.Reports;

/// <summary>A line from the top of a drawing downwards that runs behind words without striking them through.</summary>
internal static class UprightLine
{
    // How far a line keeps from words at its sides.
    private const double Apart = 2;

    /// <summary>The data of its path.</summary>
    /// <param name="x">Where it is.</param>
    /// <param name="bottom">Where it ends.</param>
    /// <param name="words">What it leaves free, where it meets it. Cost: words × log words.</param>
    public static string Path(double x, double bottom, IEnumerable<Rectangle> words)
    {
        var path = new StringBuilder();
        double from = 0;
        foreach (var place in words.Where(w => x > w.Left - Apart && x < w.Right + Apart).OrderBy(w => w.Top))
        {
            if (place.Top > from) path.Append($"M{Px.Of(x)} {Px.Of(from)}V{Px.Of(place.Top)}");
            from = Math.Max(from, place.Bottom);
        }
        if (bottom > from) path.Append($"M{Px.Of(x)} {Px.Of(from)}V{Px.Of(bottom)}");
        return path.ToString();
    }
}
