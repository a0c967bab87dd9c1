namespace Parley.Cases;

/// <summary>An issue while the file is read: as much of it as could be read, so that what refers to it can be checked.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="KnowsOptions">Whether its options are all known; if not, nothing that refers to one is reported.</param>
internal sealed record IssueShape(Issue Issue, bool KnowsOptions)
{
    // What options whose ids are in the wrong form, which has been reported, should be called.
    private readonly HashSet<string> _corrected =
        [.. Issue.IsNumeric ? [] : Issue.Options.Where(option => !Ids.IsId(option.Id)).Select(option => Ids.Suggest(option.Id)).OfType<string>()];

    /// <summary>The id of the option that a node names; null, with a problem, when there is none.</summary>
    public string? Refer(Node node, CaseContext context)
    {
        if (node is not ScalarNode { IsNothing: false } scalar)
        {
            var kind = node.IsNothing ? StructureProblems.Nothing : StructureProblems.WrongKind;
            context.Error(kind, node, $"{node.Description} stands where an option of '{Issue.Id}' was expected");
            return null;
        }

        if (!KnowsOptions) return scalar.Text;
        var id = scalar.Text;
        if (Issue.IsNumeric && Numbers.TryParse(id, out var number)) id = Numbers.Plain(number);
        if (Issue.Options.Contains(id) || _corrected.Contains(id)) return id;
        if (Issue.Range is { } range)
            context.Error(
                NumberProblems.NotAStep,
                node,
                $"{Shown.Quote(scalar.Text)} is not a step of '{Issue.Id}', which goes {Steps.Words(range)}");
        else context.Error(IdProblems.Unknown, node, $"{Shown.Quote(id)} is not an option of '{Issue.Id}'{Hint(id, context)}");
        return null;
    }

    private string Hint(string id, CaseContext context)
    {
        var hint = context.Problems.Hint(id, Issue.Options.Select(option => option.Id));
        return hint.Length > 0 ? hint : $"; its options are {Shown.List(Issue.Options.Count, Issue.Options.Select(option => option.Id))}";
    }
}
