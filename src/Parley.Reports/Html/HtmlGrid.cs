namespace Parley.Reports;

/// <summary>A table: its caption, columns that name what they hold, and rows named by their first cell.</summary>
internal static class HtmlGrid
{
    // Past this, a table needs more room than running text.
    private const int Roomy = 6;

    /// <summary>Writes it.</summary>
    /// <param name="html">Where to write.</param>
    /// <param name="grid">The table.</param>
    /// <param name="id">Its own id, for the caption.</param>
    /// <param name="terms">Explains words.</param>
    public static void Write(Markup html, Block.Grid grid, string id, HtmlTerms terms)
    {
        // A table that is too wide for a phone scrolls by itself, by finger or by key.
        html.Open("div", ("class", grid.Columns.Count > Roomy ? "scroll roomy" : "scroll"), ("role", "group"), ("tabindex", "0"), ("aria-labelledby", id)).Open("table").Open("caption", ("id", id)).Open("span");
        terms.Write(html, grid.Caption);
        html.Close().CloseLine().Open("thead").Open("tr");
        for (var c = 0; c < grid.Columns.Count; c++) Heading(html, grid.Columns[c].Heading, c > 0 && grid.Columns[c].IsNumeric, terms);
        html.Close().CloseLine().Open("tbody").Line();
        foreach (var row in grid.Rows) Row(html, row, grid, terms);
        html.Close().Close().CloseLine();
    }

    private static void Heading(Markup html, string heading, bool isNumeric, HtmlTerms terms)
    {
        if (heading.Length == 0)
        {
            html.Element("td", "");
            return;
        }
        html.Open("th", ("scope", "col"), ("class", isNumeric ? "number" : null), ("dir", "auto"));
        // One column may stand for several solutions that agree: Nash, Egalitarian.
        var names = heading.Split(", ");
        for (var i = 0; i < names.Length; i++)
        {
            if (i > 0) html.Words(", ");
            terms.WriteHeading(html, names[i]);
        }
        html.Close();
    }

    private static void Row(Markup html, Row row, Block.Grid grid, HtmlTerms terms)
    {
        html.Open("tr", ("class", row.StartsPart ? "starts" : null));
        if (row.Cells[0].Length == 0)
        {
            html.Element("td", "");
        }
        else
        {
            html.Open("th", ("scope", "row"), ("dir", "auto"));
            terms.WriteHeading(html, row.Cells[0]);
            html.Close();
        }
        for (var c = 1; c < row.Cells.Count; c++)
            html.Element("td", row.Cells[c], ("class", grid.Columns[c].IsNumeric ? "number" : null), ("dir", grid.Columns[c].IsNumeric ? null : "auto"));
        html.CloseLine();
    }
}
