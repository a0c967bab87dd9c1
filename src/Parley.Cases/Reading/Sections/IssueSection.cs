namespace Parley.Cases;

/// <summary>Reads <c>issues</c>: first what each can be settled by, then when it arises, which may refer to any other.</summary>
internal static class IssueSection
{
    public static Catalog<Issue> Read(Node? node, Catalog<Party> parties, CaseContext context)
    {
        if (node is MappingNode { Entries.Count: 0 })
            context.Problems.Lack(
                StructureProblems.TooFew,
                node.Place,
                "the case has no issues; a negotiation has one or more");
        if (node is not MappingNode mapping) return Section.Catalog<Issue>(node, "issues", context, _ => null);
        foreach (var entry in mapping.Entries) context.Shapes[entry.Key.Text] = Shape(entry, parties, context);
        return Section.Catalog(node, "issues", context, entry => Complete(entry, context), Limits.Issues);
    }

    private static Issue Complete(Entry entry, CaseContext context)
    {
        var shape = context.Shapes[entry.Key.Text];
        if ((entry.Value as MappingNode)?.Find("applies-when")?.Value is not { } condition) return shape.Issue;
        var issue = shape.Issue with { AppliesWhen = Patterns.Read(condition, context) };
        context.Shapes[entry.Key.Text] = shape with { Issue = issue };
        return issue;
    }

    private static IssueShape Shape(Entry entry, Catalog<Party> parties, CaseContext context)
    {
        var id = entry.Key.Text;
        var empty = new Issue { Id = id, Name = id, Options = [] };
        if (Fields.Open(entry.Value, CaseKeys.Issue, context.Problems) is not { } fields) return new IssueShape(empty, KnowsOptions: false);
        var issue = empty with
        {
            Name = Scalars.Text(fields["name"], "the name", context.Problems) ?? id,
            GivenBy = Section.Givers(fields["given-by"], context) ?? [],
        };
        if (!HasOneKind(entry, fields, context)) return new IssueShape(issue, KnowsOptions: false);
        var errors = context.Problems.Errors;
        issue = fields["range"] is { } range ? Numeric(issue, range, context)
            : fields["divide"] is { } divide ? Divided(issue, divide, fields["divisible"], parties, context)
            : issue with { Options = OptionSection.Read(fields["options"]!, context) };
        var knowsOptions = issue.Options.Count > 0 && (fields["options"] is not null || context.Problems.Errors == errors);
        return new IssueShape(issue, knowsOptions);
    }

    private static bool HasOneKind(Entry entry, Fields fields, CaseContext context)
    {
        string[] kinds = ["options", "range", "divide"];
        var found = kinds.Where(kind => fields[kind] is not null).ToList();
        if (found.Count > 1)
            context.Error(
                StructureProblems.KeysExclude,
                fields[found[1]]!,
                $"the issue '{entry.Key.Text}' has {Shown.List(found)}; keep one of them");
        else if (found.Count == 0 && !kinds.Any(fields.Meant))
            context.Error(
                StructureProblems.MissingKey,
                entry.Key,
                $"the issue {Shown.Quote(entry.Key.Text)} does not say how it can be settled; give it options, a range, or "
                    + "divide");
        if (fields["divisible"] is { } divisible && fields["divide"] is null && found.Count == 1)
            context.Error(StructureProblems.KeysExclude, divisible, "'divisible' is for an item with 'divide'");
        return found.Count == 1;
    }

    private static Issue Numeric(Issue issue, Node node, CaseContext context) =>
        Steps.Read(node, context) is { } range ? issue with { Range = range, Options = Steps.Options(range, node, context) } : issue;

    private static Issue Divided(Issue issue, Node node, Node? divisible, Catalog<Party> parties, CaseContext context)
    {
        var flag = Scalars.Flag(divisible, context.Problems);
        var errors = context.Problems.Errors;
        var ids = context.Parties.ReferAll(Section.OneOrMore(node), context.Problems);
        if (ids.Count < 2 && errors == context.Problems.Errors)
            context.Error(
                StructureProblems.TooFew,
                node,
                $"'{issue.Id}' is divided between {Grammar.Count(ids.Count, "party", "parties")}; name two or more");
        var options = ids.Select(id => new Option(id, parties.Find(id)?.Name ?? id)).ToCatalog();
        return issue with { Divide = ids, Divisible = flag, Options = options };
    }
}
