namespace Parley.Formats;

/// <summary>A set of packages: of some issues the options that it holds, of all others any.</summary>
/// <param name="Sides">The issues, each once, with the options that count, in order.</param>
internal sealed record Box(IReadOnlyList<(int Issue, int[] Options)> Sides)
{
    /// <summary>Every package.</summary>
    public static Box All { get; } = new([]);

    /// <summary>Equal for boxes that hold the same.</summary>
    public string Key => string.Join(';', Sides.OrderBy(side => side.Issue).Select(side => $"{side.Issue}:{string.Join(',', side.Options)}"));

    /// <summary>What lies in both; null where nothing does.</summary>
    public Box? With(Box other)
    {
        var sides = Sides.ToList();
        foreach (var (issue, options) in other.Sides)
        {
            var at = sides.FindIndex(side => side.Issue == issue);
            if (at < 0) sides.Add((issue, options));
            else if ((int[])[.. sides[at].Options.Intersect(options)] is { Length: > 0 } both) sides[at] = (issue, both);
            else return null;
        }

        return new(sides);
    }
}
