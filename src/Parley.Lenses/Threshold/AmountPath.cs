using Parley.Cases;

namespace Parley.Lenses;

/// <summary>Finds the number that a path names, and says what was probably meant where it names none.</summary>
internal static class AmountPath
{
    private const int MostNamed = 9;

    /// <summary>The amount at a path.</summary>
    /// <exception cref="ThresholdException">There is no number there.</exception>
    public static Amount Find(Case @case, string path)
    {
        var all = CaseAmounts.Of(@case).ToArray();
        foreach (var (at, amount) in all)
            if (at == path || (at == path + ".value")) return amount;
        // In the file a quantity's number stands under its key `value`.
        if (path.EndsWith(".value", StringComparison.Ordinal) && all.FirstOrDefault(a => a.Path == path[..^".value".Length]) is { Amount: { } quantity })
            return quantity;
        throw new ThresholdException(WhyNot(path, [.. all.Select(a => a.Path)]));
    }

    // Paths are compared part by part, so that one wrong part of a long path is found, and known parts narrow what can be meant.
    private static string WhyNot(string path, string[] known)
    {
        if (known.Length == 0) return $"there is no number '{path}': this case has no number that can be varied";
        var below = known.Where(k => k.StartsWith(path, StringComparison.Ordinal) && k[path.Length..] is ['.' or '[', ..]).ToArray();
        if (below.Length > 0) return $"'{path}' is more than one number; name one of them: {Named(below)}";
        var parts = path.Split('.');
        var right = "";
        for (var at = 0; ; at++)
        {
            var next = known.Where(k => right.Length == 0 || k.StartsWith(right + ".", StringComparison.Ordinal))
                .Select(k => k[(right.Length == 0 ? 0 : right.Length + 1)..].Split('.')[0]).Distinct().ToArray();
            if (next.Length == 0) return $"there is no number '{path}'; did you mean '{right}'?";
            if (at < parts.Length && next.Contains(parts[at]))
            {
                right = right.Length == 0 ? parts[at] : $"{right}.{parts[at]}";
                continue;
            }
            var wrong = at < parts.Length ? parts[at] : "";
            if (Spelling.Nearest(wrong, next) is { } nearest)
                return $"there is no number '{path}'; did you mean '{string.Join('.', [.. right.Length == 0 ? [] : new[] { right }, nearest, .. parts.Skip(at + 1)])}'?";
            return right.Length == 0
                ? $"there is no number '{path}'; numbers stand under {Named([.. next.Select(n => n.Split('[')[0]).Distinct()])}"
                : $"there is no number '{path}'; under '{right}' there is: {Named(next)}";
        }
    }

    private static string Named(string[] names) =>
        names.Length <= MostNamed ? string.Join(", ", names) : $"{string.Join(", ", names.Take(MostNamed))} and {names.Length - MostNamed} more";
}
