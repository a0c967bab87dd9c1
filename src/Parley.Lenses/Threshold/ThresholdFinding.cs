namespace Parley.Lenses;

/// <summary>What a varied number changes, as a finding.</summary>
internal static class ThresholdFinding
{
    private const string Lens = "threshold";
    private const int MostMarks = 12;
    private const int MostInHeadline = 4;

    /// <summary>What can be watched, told.</summary>
    public static Finding Of(Course course) => new()
    {
        Lens = Lens,
        Verdict = course.Turns.Count == 0 ? "steady" : "turns",
        Headline = Headline(course),
        Because = [.. ThresholdSentences.Of(course)],
        Table = Table(course),
        Chart = Chart(course),
        Evidence = Evidence.For(course.Model.Case, [course.Variation.Path]),
    };

    /// <summary>What cannot be watched in this case.</summary>
    public static Finding NotApplicable(string why) => Unanswered.NotApplicable(Lens, why);

    /// <summary>A case out of reach.</summary>
    public static Finding TooLarge(Engine.Deals.DealSpaceTooLargeException e) => Unanswered.TooLarge(Lens, e);

    private static string Headline(Course course)
    {
        var (name, from, to) = (course.Variation.Name, course.Value(course.Variation.From), course.Value(course.Variation.To));
        if (course.Turns.Count == 0) return Sentence($"{course.Clause(course.Stretches[0].Reply)}, for every value of {name} from {from} to {to}");
        if (course.Stretches.Count <= MostInHeadline)
            return Sentence(string.Join("; ", course.Stretches.Select((s, k) => $"{Where(course, k, k == 0 ? $"{name} = " : "")}, {Clause(course, k)}")));
        var changes = $"{course.Watch.Subject} changes {course.Turns.Count} times as {name} goes from {from} to {to}";
        if (course.Home < 0) return Sentence(changes);
        return Sentence($"{changes}; the answer at {course.Value(course.Variation.Written)}, as in the case, holds {Extent(course, course.Home)}");
    }

    // After the first, a package needs no introduction.
    private static string Clause(Course course, int stretch)
    {
        var reply = course.Stretches[stretch].Reply;
        return stretch > 0 && course.Watch.IsPackage && reply.Package is not null && course.Stretches[stretch - 1].Reply.Package is not null
            ? $"it is {course.Answer(reply)}"
            : course.Clause(reply);
    }

    /// <summary>Where a stretch lies, after the one before it: <c>up to 46.5</c>, <c>above 46.5</c>, <c>at 46.5 itself</c>.</summary>
    private static string Where(Course course, int stretch, string name)
    {
        var last = stretch == course.Turns.Count;
        if (!last && stretch > 0 && course.Turns[stretch].At == course.Turns[stretch - 1].At) return $"at {course.Value(course.Turns[stretch].At)} itself";
        return last ? course.Turns[^1].Upwards(name + course.Value(course.Turns[^1].At))
            : course.Turns[stretch].Downwards(name + course.Value(course.Turns[stretch].At));
    }

    private static string Extent(Course course, int stretch)
    {
        var from = stretch == 0 ? $"from {course.Value(course.Variation.From)}"
            : $"{(course.Turns[stretch - 1].IsLast ? "above" : "from")} {course.Value(course.Turns[stretch - 1].At)}";
        var to = stretch == course.Turns.Count ? $"up to {course.Value(course.Variation.To)}"
            : $"{(course.Turns[stretch].IsLast ? "up to" : "to just below")} {course.Value(course.Turns[stretch].At)}";
        return $"{from} {to}";
    }

    private static Table Table(Course course)
    {
        var parties = course.Stretches.Any(s => s.Reply.Package is not null) ? course.Model.Stakeholders : [];
        return new(
            $"Answers as {course.Variation.Name} goes from {course.Value(course.Variation.From)} to {course.Value(course.Variation.To)}",
            ["From", "To", "Answer", .. parties.Select(p => $"{course.Model.Case.Parties[p].Name}: points")],
            [
                .. course.Stretches.Select((s, k) => (IReadOnlyList<Cell>)
                [
                    k == 0 ? course.Variation.From : course.Turns[k - 1].At, k == course.Turns.Count ? course.Variation.To : course.Turns[k].At,
                    course.Answer(s.Reply), .. parties.Select(p => (Cell)Points(s, course.Model.Case.Parties[p].Id)),
                ]),
            ]);
    }

    private static string Points(Stretch stretch, string party)
    {
        if (stretch.Reply.Package is not { } first || stretch.Tried[^1].Reply.Package is not { } last) return "–";
        var (from, to) = (Say.Number(first.Values[party]), Say.Number(last.Values[party]));
        return from == to ? from : $"{from} to {to}";
    }

    private static Chart? Chart(Course course)
    {
        var points = course.Stretches.SelectMany(s => s.Tried.Where((t, at) => t.IsGuard || at == 0 || at == s.Tried.Count - 1))
            .Where(t => t.Reply.Package is not null).ToArray();
        if (points.Length == 0) return null;
        var (name, measure) = (course.Variation.Name, course.Variation.Measure is { } unit ? $", {unit}" : "");
        return new(
            ChartKind.Line, $"What each side gets as {name} changes: {course.Watch.Shown}", name + measure, "Points",
            [
                .. course.Model.Stakeholders.Select(p => course.Model.Case.Parties[p]).Select(party =>
                    new ChartSeries(party.Name, [.. points.Select(t => new ChartPoint(t.Value, t.Reply.Package!.Values[party.Id]))])),
            ],
            [.. course.Turns.Take(MostMarks).Select(t => new ChartMark($"The answer changes at {course.Value(t.At)}", t.At, null))]);
    }

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
}
