using Parley.Cases;

namespace Parley.Formats;

/// <summary>Reads tables of quantities: name, name in formulas, value, unit.</summary>
internal static class SheetQuantities
{
    /// <summary>The quantities' entries.</summary>
    public static MappingNode Read(IReadOnlyList<SheetTable> tables, SheetContext context)
    {
        var all = new MappingNode(default);
        var ids = new Ids("quantity", ["min", "max", .. tables.SelectMany(table => table.Rows.Select(row => row[table.Column(SheetHead.QuantityId)].Text))]);
        foreach (var table in tables)
            foreach (var row in table.Rows) Add(table, row, all, ids, context);
        return all;
    }

    private static void Add(SheetTable table, SheetRow row, MappingNode all, Ids ids, SheetContext context)
    {
        var (names, idColumn, values) = (table.Column(SheetHead.Quantity), table.Column(SheetHead.QuantityId), table.Column(SheetHead.Value));
        var given = context.Text(table.Grid, row, idColumn);
        if ((context.Text(table.Grid, row, names) ?? given) is not { } name)
        {
            context.Error(table.At(row, names), "a quantity without a name");
            return;
        }
        var quantity = new MappingNode(name.Place);
        Put("name", name);
        if (context.Amount(table.Grid, row, values) is { } value) Put("value", value);
        if (context.Text(table.Grid, row, table.Column(SheetHead.Unit)) is { } unit) Put("unit", unit);
        if (!all.TryAdd(new Entry(new ScalarNode(name.Place, given?.Text ?? ids.Of(name.Text), true, 0), quantity)))
            context.Error(name.Place, $"the quantity {Shown.Quote(given!.Text)} stands twice");

        void Put(string key, ScalarNode node) => quantity.TryAdd(new Entry(new ScalarNode(node.Place, key, true, 0), node));
    }
}
