namespace Parley.Reports;

/// <summary>A table: its caption, columns that name what they hold, and rows named by their first cell.</summary>
internal static class HtmlGrid
{
    /// <param name="html">Where to write.</param>
    /// <param name="grid">The table.</param>
    /// <param name="id">Its own id, for the caption.</param>
    /// <param name="terms">Explains words.</param>
    public static void Write(Markup html, Block.Grid grid, string id, HtmlTerms terms)
    {
        // A table that is too wide for a phone scrolls by itself, by finger or by key.
        html.Open("div", ("class", "scroll"), ("role", "group"), ("tabindex", "0"), ("aria-labelledby", id)).Open("table").Open("caption", ("id", id)).Open("span");
        terms.Write(html, grid.Caption);
        html.Close().CloseLine().Open("thead").Open("tr");
        foreach (var column in grid.Columns)
        {
            if (column.Heading.Length == 0)
            {
                html.Element("td", "");
                continue;
            }
            html.Open("th", ("scope", "col"), ("class", column.IsNumeric ? "number" : null), ("dir", "auto"));
            foreach (var (name, at) in column.Heading.Split(", ").Select((name, at) => (name, at)))
            {
                if (at > 0) html.Words(", ");
                terms.WriteHeading(html, name);
            }
            html.Close();
        }
        html.Close().CloseLine().Open("tbody").Line();
        foreach (var row in grid.Rows) Row(html, row, grid, terms);
        html.Close().Close().CloseLine();
    }

    private static void Row(Markup html, Row row, Block.Grid grid, HtmlTerms terms)
    {
        html.Open("tr", ("class", row.StartsPart ? "starts" : null)).Open("th", ("scope", "row"), ("dir", "auto"));
        terms.WriteHeading(html, row.Cells[0]);
        html.Close();
        for (var c = 1; c < row.Cells.Count; c++)
            html.Element("td", row.Cells[c], ("class", grid.Columns[c].IsNumeric ? "number" : null), ("dir", grid.Columns[c].IsNumeric ? null : "auto"));
        html.CloseLine();
    }
}
