namespace Parley.Lenses;

/// <summary>The steps behind a threshold: what was varied, what changes where, and how closely that is known.</summary>
internal static class ThresholdSentences
{
    private const int MostTurns = 12;

    /// <summary>The sentences.</summary>
    public static IEnumerable<string> Of(Course course) => [Varied(course), .. Turns(course), .. Nearest(course), .. Precision(course)];

    private static string Varied(Course course)
    {
        var variation = course.Variation;
        var meaning = variation.Quantity is { } quantity && quantity.Name != quantity.Id ? $" ({quantity.Name})" : "";
        return $"{variation.Name}{meaning} is {course.Value(variation.Written)} in the case and goes from {course.Value(variation.From)} to "
            + $"{course.Value(variation.To)} here; every other number stays at its likely value.";
    }

    private static IEnumerable<string> Turns(Course course)
    {
        for (var k = 0; k < Math.Min(MostTurns, course.Turns.Count); k++)
        {
            var (before, after) = (course.Stretches[k], course.Stretches[k + 1]);
            var turn = course.Turns[k];
            var single = k + 1 < course.Turns.Count && course.Turns[k + 1].At == turn.At;
            var where = !turn.IsLocated ? $"Somewhere between {course.Value(before.Last)} and {course.Value(after.First)}"
                : single ? $"At {course.Value(turn.At)} itself"
                : turn.IsLast ? $"Above {course.Value(turn.At)}" : $"From {course.Value(turn.At)} up";
            yield return course.Watch.IsPackage && before.Reply.Package is { } from && after.Reply.Package is { } to
                ? $"{where}, the package changes in {InWords.Differences(course.Model.Case.Issues, to.Choose, from.Choose)}."
                : $"{where}, {course.Clause(after.Reply)}.";
        }
        if (course.Turns.Count > MostTurns) yield return $"It changes {Say.Count(course.Turns.Count - MostTurns, "more time", "more times")}; the table has them all.";
    }

    private static IEnumerable<string> Nearest(Course course)
    {
        if (course.Home < 0 || course.Turns.Count == 0) yield break;
        var written = course.Variation.Written;
        List<string> moves = [];
        if (course.Home > 0) moves.Add($"a fall of {course.Value(written - course.Turns[course.Home - 1].At)}");
        if (course.Home < course.Turns.Count) moves.Add($"a rise of {course.Value(course.Turns[course.Home].At - written)}");
        yield return $"From {course.Value(written)}, as in the case, it takes {Say.List(moves, "or")} to come to where the answer changes.";
    }

    private static IEnumerable<string> Precision(Course course)
    {
        var gap = (course.Variation.To - course.Variation.From) / TurnSearch.Gaps;
        yield return $"{Say.Count(course.Tried)} values were tried; values {Say.Number(course.Variation.Unit)} apart are told apart, and each change is located "
            + $"between two such neighbours. An answer that holds nowhere but within less than {Say.Number(gap)} could have been missed.";
        if (course.Turns.Any(t => !t.IsLocated)) yield return "There are so many changes that not all of them were narrowed down.";
        if (course.IsWithinError) yield return "At some values the acceptable packages were found within an error, so that a change may be one of that error.";
    }
}
