using System.Runtime.InteropServices;

namespace Parley.Reports;

/// <summary>A line that leads from a point to words that stand away from it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Leader(double FromX, double FromY, double ToX, double ToY)
{
    // Words nearer than this are seen to belong to their point.
    private const double FarFrom = 15;

    /// <summary>The line that words need to be seen with their point; null where they stand beside it.</summary>
    public static Leader? Of(double x, double y, Rectangle place)
    {
        var (nearX, nearY) = (Math.Clamp(x, place.Left, place.Right), Math.Clamp(y, place.Top, place.Bottom));
        return Math.Abs(nearX - x) + Math.Abs(nearY - y) > FarFrom ? new(x, y, nearX, nearY) : null;
    }

    /// <summary>Whether it crosses another line. Lines from one point do not cross each other.</summary>
    public bool Crosses(Leader other) =>
        Side(other.FromX, other.FromY) * Side(other.ToX, other.ToY) < 0 && other.Side(FromX, FromY) * other.Side(ToX, ToY) < 0;

    /// <summary>Whether it runs through a place: it ends there, or crosses one of its diagonals.</summary>
    public bool Crosses(Rectangle place) => place.Holds(FromX, FromY) || place.Holds(ToX, ToY)
        || Crosses(new Leader(place.Left, place.Top, place.Right, place.Bottom)) || Crosses(new Leader(place.Left, place.Bottom, place.Right, place.Top));

    private int Side(double x, double y) => Math.Sign((ToX - FromX) * (y - FromY) - (ToY - FromY) * (x - FromX));
}
