namespace Parley.Cases;

/// <summary>Reads <c>audiences</c>.</summary>
internal static class AudienceSection
{
    public static Catalog<Audience> Read(Node? node, CaseContext context) => Section.Catalog(node, "audiences", context, entry =>
    {
        if (Fields.Open(entry.Value, CaseKeys.Audience, context.Problems) is not { } fields) return null;
        var name = Scalars.Text(fields["name"], "the name", context.Problems) ?? entry.Key.Text;
        var party = fields.Require("party") is { } through ? context.Parties.Refer(through, context.Problems) : null;
        var weight = Amounts.Read(fields["weight"], context, Bounds.Weight) ?? new Known(0);
        var acceptsFrom = Amounts.Read(fields["accepts-from"], context);
        var values = ScoreSection.Scores(fields["values"], context);
        var reads = Section.Catalog(fields["reads"], "readings by issue", context, issue => Readings(issue, context));
        return party is null ? null : new Audience
        {
            Id = entry.Key.Text,
            Name = name,
            Party = party,
            Weight = weight,
            AcceptsFrom = acceptsFrom,
            Values = values,
            Reads = reads,
        };
    });

    private static IssueReadings? Readings(Entry issue, CaseContext context)
    {
        if (context.Issues.Refer(issue.Key, context.Problems) is not { } id || !context.Shapes.TryGetValue(id, out var shape)) return null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return new IssueReadings(id, Section.Catalog(issue.Value, "readings by option", context, entry =>
        {
            var option = shape.Refer(entry.Key, context);
            var words = Scalars.Text(entry.Value, "the audience's word for it", context.Problems);
            if (option is null || words is null) return null;
            if (seen.Add(option)) return new Reading(option, words);
            context.Error(IdProblems.Repeated, entry.Key, $"the number {option} stands twice under '{id}'");
            return null;
        }));
    }
}
