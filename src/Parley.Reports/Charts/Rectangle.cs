using System.Runtime.InteropServices;

namespace Parley.Reports;

/// <summary>A part of a drawing, in pixels from its top left corner.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Rectangle(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    /// <summary>A square around a place.</summary>
    public static Rectangle Around(double x, double y, double half) => new(x - half, y - half, 2 * half, 2 * half);

    /// <summary>The same with more room at both sides.</summary>
    public Rectangle Wider(double by) => new(Left - by, Top, Width + 2 * by, Height);

    /// <summary>The same with more room on all sides.</summary>
    public Rectangle Around(double by) => new(Left - by, Top - by, Width + 2 * by, Height + 2 * by);

    public bool Overlaps(Rectangle other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Holds(Rectangle other) => Left <= other.Left && Top <= other.Top && Right >= other.Right && Bottom >= other.Bottom;

    public bool Holds(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;
}
