using Parley.Cases;

namespace Parley.Formats;

/// <summary>Writes a party with interactions as boxes in the outcome space: one for each option, and those of its interactions.</summary>
internal sealed class NegmasBoxes(Case @case, LikelyValues likely)
{
    private readonly Boxes _boxes = new(@case);

    /// <summary>The type and what belongs to it.</summary>
    public (string, YamlNode)[] Of(Party party)
    {
        var (ranges, utilities) = (new YamlList(0), new YamlList(0));
        var bias = 0m;
        foreach (var (issue, i) in @case.Issues.Select((issue, i) => (issue, i)))
        {
            var points = @case.Values.Find(party.Id) is { } sheet ? likely.Points(sheet.Issues, issue, party.Id) : null;
            var more = likely.AudiencePoints(party.Id, issue);
            if (points is null && more is null) continue;
            for (var o = 0; o < issue.Options.Count; o++) Add(new([(i, [o])]), (points?[o] ?? 0) + (more?[o] ?? 0));
        }

        foreach (var interaction in @case.Interactions.Where(interaction => interaction.Party == party.Id))
        {
            var worth = likely.Of(interaction.Points);
            if (_boxes.Sum(interaction.When) is not { } sum)
                throw new ForeignFileException(
                    "", 0, $"an interaction of {Names.Quoted(party.Name)} takes more than {Boxes.Most:N0} boxes; NegMAS knows only boxes");
            foreach (var (box, factor) in sum) Add(box, factor * worth);
        }

        return
        [
            ("type", Terms.Words("HyperRectangleUtilityFunction")), ("outcome_ranges", ranges), ("utilities", utilities),
            ("bias", Terms.Number(bias)),
        ];

        void Add(Box box, decimal points)
        {
            if (points == 0) return;
            if (box.Sides.Count == 0)
            {
                bias = ForeignNumber.Rounded(bias + points);
                return;
            }

            var range = new YamlMap(0);
            foreach (var (issue, options) in box.Sides) range.Add(Terms.Number(issue), Side(@case.Issues[issue], options));
            ranges.Add(range);
            utilities.Add(Terms.Number(ForeignNumber.Rounded(points)));
        }
    }

    /// <summary>
    /// One value, or a list of them. NegMAS takes two numbers in a list for the ends of a range, so each is a list of its own then.
    /// </summary>
    private static YamlNode Side(Issue issue, int[] options)
    {
        if (options is [var only]) return NegmasTerms.Value(issue, issue.Options[only]);
        var values = options.Select(option => (YamlNode)NegmasTerms.Value(issue, issue.Options[option]));
        return options.Length == 2 && issue.IsNumeric ? Terms.List(values.Select(value => Terms.List(value))) : Terms.List(values);
    }
}
