using System.Globalization;

namespace Parley.Reports;

/// <summary>Lengths of a drawing as SVG writes them: in pixels, with one decimal at most, the same on every machine.</summary>
internal static class Px
{
    public static string Of(double length) =>
        Math.Round(length, 1, MidpointRounding.AwayFromZero) is var rounded && rounded == 0 ? "0" : rounded.ToString("0.#", CultureInfo.InvariantCulture);
}
