using System.Text.Json;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>A finding as JSON: its words, its table and its chart.</summary>
internal static class JsonFinding
{
    public static void WriteFinding(this Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("lens", finding.Lens);
        json.WriteString("verdict", finding.Verdict);
        json.WriteString("headline", finding.Headline);
        json.WriteStrings("because", finding.Because);
        json.WriteObjectOrNull("table", finding.Table, json.WriteTable);
        json.WriteObjectOrNull("chart", finding.Chart, json.WriteChart);
        json.WriteStrings("evidence", finding.Evidence);
    }

    private static void WriteTable(this Utf8JsonWriter json, Table table)
    {
        json.WriteString("title", table.Title);
        json.WriteStrings("columns", table.Columns);
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            json.WriteStartArray();
            foreach (var cell in row)
            {
                if (cell.Number is { } number) json.WriteNumberValue(number);
                else json.WriteStringValue(cell.Text);
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void WriteChart(this Utf8JsonWriter json, Chart chart)
    {
        json.WriteString("kind", Kind(chart.Kind));
        json.WriteString("title", chart.Title);
        json.WriteString("x", chart.X);
        json.WriteString("y", chart.Y);
        json.WriteObjects("series", chart.Series, series =>
        {
            json.WriteString("name", series.Name);
            json.WriteObjects("points", series.Points, point =>
            {
                json.WriteFigure("x", point.X);
                json.WriteFigure("y", point.Y);
                if (point.Label is { } label) json.WriteString("label", label);
            });
        });
        json.WriteObjects("marks", chart.Marks, mark =>
        {
            json.WriteString("label", mark.Label);
            json.WriteFigureOrNull("x", mark.X);
            json.WriteFigureOrNull("y", mark.Y);
        });
        json.WriteVegaLite(chart);
    }

    private static string Kind(ChartKind kind) => kind switch
    {
        ChartKind.Scatter => "scatter",
        ChartKind.Line => "line",
        ChartKind.Range => "range",
        _ => "bar",
    };
}
