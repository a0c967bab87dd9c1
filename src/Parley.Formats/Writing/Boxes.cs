using Parley.Cases;

namespace Parley.Formats;

/// <summary>Patterns as boxes, for programs that know nothing else.</summary>
internal sealed class Boxes(Case @case)
{
    /// <summary>The most boxes that a pattern is taken apart into.</summary>
    public const int Most = 2_000;

    /// <summary>
    /// Boxes that together hold what a pattern holds; they can overlap. Null where it takes more than <see cref="Most"/>.
    /// </summary>
    public IReadOnlyList<Box>? Union(Pattern pattern) => Union(pattern, isDenied: false);

    /// <summary>
    /// Boxes with whole factors whose sum is 1 where a pattern holds and 0 elsewhere. Null where it takes more than
    /// <see cref="Most"/>.
    /// </summary>
    public IReadOnlyList<(Box Box, int Factor)>? Sum(Pattern pattern)
    {
        var sum = pattern switch
        {
            Pattern.Holds holds => [.. Side(holds, isDenied: false).Select(box => (box, 1))],
            Pattern.Not { Of: Pattern.Holds holds } => [.. Side(holds, isDenied: true).Select(box => (box, 1))],
            Pattern.Not not => Rest(Sum(not.Of)),
            Pattern.All all => Product(all.Of.Select(Sum)),
            // At least one holds: not all fail.
            Pattern.Any any => Rest(Product(any.Of.Select(part => Rest(Sum(part))))),
            _ => throw new InvalidOperationException($"Unknown pattern {pattern.GetType().Name}."),
        };
        return sum;
    }

    private List<Box>? Union(Pattern pattern, bool isDenied)
    {
        switch (pattern)
        {
            case Pattern.Holds holds:
                return [.. Side(holds, isDenied)];
            case Pattern.Not not:
                return Union(not.Of, !isDenied);
            case Pattern.All or Pattern.Any:
                var parts = (pattern as Pattern.All)?.Of ?? ((Pattern.Any)pattern).Of;
                var all = new List<Box>();
                if (pattern is Pattern.All == isDenied)
                {
                    foreach (var part in parts)
                    {
                        if (Union(part, isDenied) is not { } boxes || all.Count + boxes.Count > Most) return null;
                        all.AddRange(boxes);
                    }

                    return all;
                }

                all.Add(Box.All);
                foreach (var part in parts)
                {
                    if (Union(part, isDenied) is not { } boxes || (long)all.Count * boxes.Count > Most * 10L) return null;
                    all = [.. all.SelectMany(box => boxes.Select(box.With)).OfType<Box>()];
                    if (all.Count > Most) return null;
                }

                return all;
            default:
                throw new InvalidOperationException($"Unknown pattern {pattern.GetType().Name}.");
        }
    }

    private IEnumerable<Box> Side(Pattern.Holds holds, bool isDenied)
    {
        var issue = @case.Issues.IndexOf(holds.Issue);
        var options = @case.Issues[issue].Options;
        int[] held = [.. Enumerable.Range(0, options.Count).Where(o => holds.Options.Contains(options[o].Id) != isDenied)];
        return held.Length == 0 ? [] : held.Length == options.Count ? [Box.All] : [new([(issue, held)])];
    }

    private static List<(Box, int)>? Rest(IReadOnlyList<(Box Box, int Factor)>? sum) =>
        sum is null ? null : Merged([(Box.All, 1), .. sum.Select(part => (part.Box, -part.Factor))]);

    private static List<(Box, int)>? Product(IEnumerable<IReadOnlyList<(Box Box, int Factor)>?> factors)
    {
        List<(Box Box, int Factor)> product = [(Box.All, 1)];
        foreach (var factor in factors)
        {
            if (factor is null || (long)product.Count * factor.Count > Most * 10L) return null;
            var next = new List<(Box, int)>();
            foreach (var (box, times) in product)
                foreach (var (other, more) in factor)
                    if (box.With(other) is { } both) next.Add((both, times * more));
            if (Merged(next) is not { } merged) return null;
            product = merged;
        }

        return product;
    }

    private static List<(Box, int)>? Merged(List<(Box Box, int Factor)> parts)
    {
        var merged = new OrderedDictionary<string, (Box Box, int Factor)>(StringComparer.Ordinal);
        foreach (var (box, factor) in parts)
        {
            var key = box.Key;
            merged[key] = (box, factor + (merged.TryGetValue(key, out var before) ? before.Factor : 0));
        }

        List<(Box, int)> left = [.. merged.Values.Where(part => part.Factor != 0)];
        return left.Count > Most ? null : left;
    }
}
