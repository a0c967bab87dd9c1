using System.Text.Json;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>A chart as a Vega-Lite 6 specification, complete in itself, so that a notebook or an editor draws it as it stands.</summary>
internal static class VegaLite
{
    public static void WriteVegaLite(this Utf8JsonWriter json, Chart chart)
    {
        json.WriteStartObject("vegaLite");
        json.WriteString("$schema", "https://vega.github.io/schema/vega-lite/v6.json");
        json.WriteString("title", chart.Title);
        json.WriteStartArray("layer");
        json.WriteSeries(chart);
        foreach (var mark in chart.Marks) json.WriteRule(mark, chart);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSeries(this Utf8JsonWriter json, Chart chart)
    {
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteStartArray("values");
        foreach (var series in chart.Series)
        {
            foreach (var point in series.Points)
            {
                json.WriteStartObject();
                json.WriteFigure("x", point.X);
                json.WriteFigure("y", point.Y);
                json.WriteString("series", series.Name);
                json.WriteString("label", point.Label ?? series.Name);
                json.WriteEndObject();
            }
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("mark");
        json.WriteString("type", chart.Kind switch { ChartKind.Line => "line", ChartKind.Bar => "bar", _ => "point" });
        json.WriteBoolean("tooltip", true);
        json.WriteEndObject();
        json.WriteStartObject("encoding");
        json.WriteChannel("x", chart.Kind == ChartKind.Bar ? "label" : "x", chart.Kind == ChartKind.Bar ? "nominal" : "quantitative", chart.X);
        json.WriteChannel("y", "y", "quantitative", chart.Y);
        json.WriteChannel("color", "series", "nominal", "");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(this Utf8JsonWriter json, ChartMark mark, Chart chart)
    {
        var (channel, at, title) = mark.X is { } x ? ("x", x, chart.X) : ("y", mark.Y ?? 0, chart.Y);
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteStartArray("values");
        json.WriteStartObject();
        json.WriteFigure(channel, at);
        json.WriteString("label", mark.Label);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("mark");
        json.WriteString("type", "rule");
        json.WriteBoolean("tooltip", true);
        json.WriteEndObject();
        json.WriteStartObject("encoding");
        json.WriteChannel(channel, channel, "quantitative", title);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteChannel(this Utf8JsonWriter json, string channel, string field, string type, string title)
    {
        json.WriteStartObject(channel);
        json.WriteString("field", field);
        json.WriteString("type", type);
        json.WriteString("title", title);
        json.WriteEndObject();
    }
}
