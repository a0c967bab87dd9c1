using System.Globalization;

namespace Parley.Engine.Tests;

/// <summary>
/// The seeds that random tests run through, in blocks. PARLEY_SEEDS=17 runs one instead, PARLEY_SEEDS=1000..99999 a long search.
/// </summary>
public static class Seeds
{
    private const int Block = 250;

    public static TheoryData<int, int> Thousand => Blocks(1000);

    public static TheoryData<int, int> TwoThousand => Blocks(2000);

    public static TheoryData<int, int> TwoHundred => Blocks(200);

    private static TheoryData<int, int> Blocks(int count)
    {
        var (first, last) = (0, count - 1);
        if (Environment.GetEnvironmentVariable("PARLEY_SEEDS") is { Length: > 0 } asked)
        {
            var ends = asked.Split("..");
            first = int.Parse(ends[0], CultureInfo.InvariantCulture);
            last = int.Parse(ends[^1], CultureInfo.InvariantCulture);
        }
        var data = new TheoryData<int, int>();
        for (var from = first; from <= last; from += Block) data.Add(from, Math.Min(last, from + Block - 1));
        return data;
    }
}
