using Parley.Cases;

namespace Parley.Formats;

/// <summary>
/// The parts of a case that are no scores: one entry a row, in the words of the case file. They are kept so that a case whose
/// numbers were changed in a spreadsheet comes back whole.
/// </summary>
internal static class SheetRest
{
    private static readonly string[] Lists =
        [CaseKeys.InteractionsSection, CaseKeys.RulesSection, CaseKeys.AloneSection, CaseKeys.OffersSection];

    private static readonly string[] InTables =
        ["parley", "title", "question", "summary", "date", "parties", "quantities", "issues", "status-quo", "values", "no-deal", "walk-away"];

    /// <summary>Adds the entries of a table to a case.</summary>
    public static void Read(SheetTable table, MappingNode root, SheetContext context)
    {
        if (table.Rows.Count > SheetLimits.Rest) context.Error(table.At(table.Head, 0), $"the table has more than {SheetLimits.Rest:N0} rows, which is more than is read");
        foreach (var row in table.Rows.Take(SheetLimits.Rest))
        {
            if (context.Text(table.Grid, row, table.Column(SheetHead.Section)) is not { } section
                || context.Text(table.Grid, row, table.Column(SheetHead.Entry)) is not { } written)
            {
                context.Error(table.At(row, table.Column(SheetHead.Section)), "a section and an entry were expected in this row");
                continue;
            }
            if (TreeReader.Read(written.Text, SheetContext.Within(written.Place), context.Problems) is { } node)
                Add(root, section, context.Text(table.Grid, row, table.Column(SheetHead.Id)), node, context);
        }
    }

    /// <summary>The rest of a case: section, id and entry of each row.</summary>
    public static IEnumerable<(string Section, string Id, string Entry)> Of(MappingNode root) =>
        root.Entries.Where(entry => !InTables.Contains(entry.Key.Text)).SelectMany(section => section.Value switch
        {
            SequenceNode list => list.Items.Select(item => (section.Key.Text, "", Flow(item))),
            MappingNode mapping when section.Key.Text != "agreement" => mapping.Entries.Select(entry => (section.Key.Text, entry.Key.Text, Flow(entry.Value))),
            _ => [(section.Key.Text, "", Flow(section.Value))],
        });

    /// <summary>A node on one line.</summary>
    public static string Flow(Node node) => node switch
    {
        ScalarNode scalar => scalar.IsPlain ? scalar.Text : Quoting.Text(scalar.Text, isInFlow: true),
        MappingNode { Entries.Count: 0 } => "{}",
        MappingNode mapping => $"{{ {string.Join(", ", mapping.Entries.Select(entry => $"{entry.Key.Text}: {Flow(entry.Value)}"))} }}",
        SequenceNode list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
        _ => throw new InvalidOperationException($"Unknown node {node.GetType().Name}."),
    };

    private static void Add(MappingNode root, ScalarNode section, ScalarNode? id, Node node, SheetContext context)
    {
        if (InTables.Contains(section.Text))
        {
            context.Error(section.Place, $"{Shown.Quote(section.Text)} is stated in the tables, not here");
            return;
        }
        var isList = Lists.Contains(section.Text);
        if (root.Find(section.Text) is null)
            root.TryAdd(new Entry(section, isList ? new SequenceNode(section.Place) : id is null ? node : new MappingNode(section.Place)));
        else if (!isList && id is null) context.Error(section.Place, $"{Shown.Quote(section.Text)} stands twice");
        if (isList) ((SequenceNode)root.Find(section.Text)!.Value).Items.Add(node);
        else if (id is not null && (root.Find(section.Text)!.Value is not MappingNode mapping || !mapping.TryAdd(new Entry(id, node))))
            context.Error(id.Place, $"{Shown.Quote(id.Text)} stands twice in {Shown.Quote(section.Text)}");
    }
}
