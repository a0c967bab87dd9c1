using System.Text.Json;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>A finding as JSON: its words, its table and its chart.</summary>
internal static class JsonFinding
{
    public static void WriteFinding(this Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("lens", finding.Lens);
        json.WriteString("verdict", finding.Verdict);
        json.WriteString("headline", finding.Headline);
        json.WriteStrings("because", finding.Because);
        json.WritePropertyName("table");
        if (finding.Table is { } table) json.WriteTable(table);
        else json.WriteNullValue();
        json.WritePropertyName("chart");
        if (finding.Chart is { } chart) json.WriteChart(chart);
        else json.WriteNullValue();
        json.WriteStrings("evidence", finding.Evidence);
        json.WriteEndObject();
    }

    private static void WriteTable(this Utf8JsonWriter json, Table table)
    {
        json.WriteStartObject();
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
        json.WriteEndObject();
    }

    private static void WriteChart(this Utf8JsonWriter json, Chart chart)
    {
        json.WriteStartObject();
        json.WriteString("kind", Kind(chart.Kind));
        json.WriteString("title", chart.Title);
        json.WriteString("x", chart.X);
        json.WriteString("y", chart.Y);
        json.WriteStartArray("series");
        foreach (var series in chart.Series)
        {
            json.WriteStartObject();
            json.WriteString("name", series.Name);
            json.WriteStartArray("points");
            foreach (var point in series.Points)
            {
                json.WriteStartObject();
                json.WriteFigure("x", point.X);
                json.WriteFigure("y", point.Y);
                if (point.Label is { } label) json.WriteString("label", label);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("marks");
        foreach (var mark in chart.Marks)
        {
            json.WriteStartObject();
            json.WriteString("label", mark.Label);
            json.WriteFigureOrNull("x", mark.X);
            json.WriteFigureOrNull("y", mark.Y);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteVegaLite(chart);
        json.WriteEndObject();
    }

    private static string Kind(ChartKind kind) => kind switch
    {
        ChartKind.Scatter => "scatter",
        ChartKind.Line => "line",
        ChartKind.Range => "range",
        _ => "bar",
    };
}
