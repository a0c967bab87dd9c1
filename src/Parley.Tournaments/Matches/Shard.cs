using System.Globalization;

namespace Parley.Tournaments;

/// <summary>A part of a tournament for one of several machines: every <paramref name="Of"/>-th match, from the <paramref name="Part"/>-th on.</summary>
/// <remarks>Matches are dealt out one by one, so that every part has its share of slow scenarios.</remarks>
/// <param name="Part">Which part, from 1.</param>
/// <param name="Of">How many parts there are.</param>
public sealed record Shard(int Part, int Of)
{
    /// <summary>The tournament as a whole.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>The most parts.</summary>
    public const int Most = 100_000;

    /// <summary>Whether a match is of this part.</summary>
    public bool Has(int match) => match % Of == Part - 1;

    /// <summary>How many of so many matches are of this part.</summary>
    public int CountOf(int matches) => matches < Part ? 0 : ((matches - Part) / Of) + 1;

    /// <summary>Reads <c>2/8</c>; null where it is nothing such.</summary>
    public static Shard? Parse(string written)
    {
        var slash = written.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && Number(written[..slash]) is { } part && Number(written[(slash + 1)..]) is { } of && part >= 1 && part <= of && of <= Most ? new(part, of) : null;
    }

    /// <summary><c>2/8</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Part}/{Of}");

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
