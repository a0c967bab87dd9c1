namespace Parley.Cases;

/// <summary>Reads a case section by section: first all ids that sections declare, then what refers to them, then what it all means.</summary>
internal static class CaseSections
{
    private static readonly string[] PatternWords = ["not", "any", "all"];

    /// <summary>The case, as far as it could be read; null when it is not even a mapping. It is whole only if no error was found.</summary>
    public static Case? Read(Node root, CaseContext context)
    {
        if (root is not MappingNode mapping)
        {
            context.Error(
                StructureProblems.WrongKind,
                root,
                $"the file holds {root.Description}; a case is a mapping that starts with 'parley: 1'");
            return null;
        }

        var fields = Fields.Open(mapping, CaseKeys.Case, context.Problems)!;
        CheckVersion(mapping, fields, context);
        Declare(fields, context);
        var read = ReadSections(fields, context);
        MeaningChecks.Run(read, fields, context);
        return read;
    }

    private static void CheckVersion(MappingNode mapping, Fields fields, CaseContext context)
    {
        if (fields["parley"] is not { } version)
        {
            if (!fields.Meant("parley"))
                context.Error(
                    StructureProblems.Version,
                    mapping,
                    "a case starts with 'parley: 1', the format's version; it is missing");
            return;
        }

        if (version is not ScalarNode { Text: "1" })
            context.Error(
                StructureProblems.Version,
                version,
                $"the format's version is {version.Description}; this Parley reads version 1");
        else if (mapping.Entries[0].Key is { Text: not "parley" } first)
            context.Error(
                StructureProblems.Version,
                mapping.Find("parley")!.Key,
                $"'parley: 1' is the first key of a case, and {Shown.Quote(first.Text)} stands before it");
    }

    private static void Declare(Fields fields, CaseContext context)
    {
        DeclareOne(context.Sources);
        DeclareOne(context.Parties);
        DeclareOne(context.Quantities, QuantitySection.Reserved);
        DeclareOne(context.Issues, id => PatternWords.Contains(id) ? "the word combines patterns" : null);
        DeclareOne(context.Audiences);
        foreach (var id in context.Audiences.Known.Where(id => context.Parties.Find(id) is not null))
            context.Problems.Add(
                IdProblems.Shared,
                context.Audiences.Find(id)!.Value,
                $"{Shown.Quote(id)} is a party's id too (line {context.Parties.Find(id)!.Value.Line}); costs name parties and "
                    + "audiences side by side, so each needs its own");
        DeclareOne(context.Levers);

        void DeclareOne(Declared declared, Func<string, string?>? reserved = null) =>
            declared.Declare(fields[declared.Section], fields.Meant(declared.Section), context.Problems, reserved);
    }

    private static Case ReadSections(Fields fields, CaseContext context)
    {
        var sources = ClaimSection.Sources(fields["sources"], context);
        var quantities = QuantitySection.Read(fields["quantities"], context);
        var parties = PartySection.Read(fields.Require("parties", mayCome: true), context);
        var errors = context.Problems.Errors;
        var issues = IssueSection.Read(fields.Require("issues", mayCome: true), parties, context);
        var statusQuo = Choices.Read(fields["status-quo"], context);
        context.CanSettle = context.Problems.Errors == errors && issues.Count > 0;
        return new Case
        {
            Title = Scalars.Text(fields.Require("title"), "the title", context.Problems) ?? "",
            Question = Scalars.Text(fields["question"], "the question", context.Problems),
            Summary = Scalars.Text(fields["summary"], "the summary", context.Problems),
            Date = Scalars.Date(fields["date"], context.Problems),
            Sources = sources,
            Parties = parties,
            Quantities = quantities,
            Issues = issues,
            StatusQuo = statusQuo,
            Values = ScoreSection.Sheets(fields["values"], context),
            NoDeal = PartySection.Points(fields["no-deal"], "no-deal points", context),
            WalkAway = PartySection.Points(fields["walk-away"], "walk-away points", context),
            Agreement = PartySection.Agreement(fields["agreement"], context),
            Interactions = PatternSections.Interactions(fields[CaseKeys.InteractionsSection], context),
            Rules = PatternSections.Rules(fields[CaseKeys.RulesSection], context),
            Priorities = PatternSections.Priorities(fields[CaseKeys.PrioritiesSection], context),
            Audiences = AudienceSection.Read(fields["audiences"], context),
            Levers = LeverSection.Read(fields["levers"], context),
            Alone = LeverSection.Alone(fields[CaseKeys.AloneSection], context),
            Offers = PackageSection.Offers(fields[CaseKeys.OffersSection], context),
            Packages = PackageSection.Packages(fields["packages"], context),
            Claims = ClaimSection.Claims(fields["claims"], context),
        };
    }
}
