using System.Text.Json;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>A chart as a Vega-Lite 6 specification, complete in itself, so that a notebook or an editor draws it as it stands.</summary>
internal static class VegaLite
{
    private const string Quantitative = "quantitative";
    private const string Nominal = "nominal";

    public static void WriteVegaLite(this Utf8JsonWriter json, Chart chart)
    {
        json.WriteStartObject("vegaLite");
        json.WriteString("$schema", "https://vega.github.io/schema/vega-lite/v6.json");
        json.WriteString("title", chart.Title);
        if (!IsBars(chart)) json.WriteNumber("width", 480);
        json.WriteStartArray("layer");
        json.WriteSeries(chart);
        foreach (var mark in chart.Marks) json.WriteRule(mark, chart);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static bool IsBars(Chart chart) => chart.Kind is ChartKind.Bar or ChartKind.Range;

    private static void WriteSeries(this Utf8JsonWriter json, Chart chart)
    {
        json.WriteStartObject();
        json.WriteData(chart.Series.SelectMany(s => s.Points.Select((point, i) => (s.Name, Point: point, Order: i))), x =>
        {
            json.WriteFigure("x", x.Point.X);
            json.WriteFigure("y", x.Point.Y);
            json.WriteString("series", x.Name);
            json.WriteString("label", IsBars(chart) ? x.Point.Label ?? Figures.Of(x.Point.X) : x.Point.Label ?? x.Name);
            if (chart.Kind == ChartKind.Line) json.WriteNumber("order", x.Order);
        });
        json.WriteMark(chart.Kind switch { ChartKind.Line => "line", ChartKind.Scatter => "point", _ => "bar" }, withPoints: chart.Kind == ChartKind.Line);
        json.WriteStartObject("encoding");
        if (IsBars(chart)) json.WriteBars(chart);
        else json.WritePoints(chart);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePoints(this Utf8JsonWriter json, Chart chart)
    {
        json.WriteChannel("x", "x", Quantitative, chart.X);
        json.WriteChannel("y", "y", Quantitative, chart.Y);
        if (chart.Kind == ChartKind.Line) json.WriteChannel("order", "order", Quantitative, null);
        json.WriteSeriesChannel("color");
        // The same series by shape or dashes, for print and for eyes that see colours alike.
        json.WriteSeriesChannel(chart.Kind == ChartKind.Line ? "strokeDash" : "shape");
    }

    private static void WriteBars(this Utf8JsonWriter json, Chart chart)
    {
        var isRange = chart.Kind == ChartKind.Range;
        json.WriteChannel("x", isRange ? "x" : "y", Quantitative, isRange ? chart.X : chart.Y);
        if (isRange)
        {
            json.WriteStartObject("x2");
            json.WriteString("field", "y");
            json.WriteEndObject();
        }
        json.WriteStartObject("y");
        json.WriteString("field", "label");
        json.WriteString("type", Nominal);
        json.WriteTitle(isRange ? chart.Y : chart.X);
        json.WriteNull("sort");
        json.WriteStartObject("axis");
        json.WriteNumber("labelLimit", 320);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteSeriesChannel("yOffset");
        json.WriteSeriesChannel("color");
    }

    private static void WriteRule(this Utf8JsonWriter json, ChartMark mark, Chart chart)
    {
        // Bars lie down, so that what marks their height is upright.
        var upright = mark.X is not null || IsBars(chart);
        // The same title as the data's, or the axis would carry both.
        var title = !upright || chart.Kind == ChartKind.Bar ? chart.Y : chart.X;
        json.WriteStartObject();
        json.WriteData([mark], m =>
        {
            json.WriteFigure("at", mark.X ?? mark.Y ?? 0);
            json.WriteString("label", m.Label);
        });
        json.WriteMark("rule", withPoints: false);
        json.WriteStartObject("encoding");
        json.WriteChannel(upright ? "x" : "y", "at", Quantitative, title);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteData<T>(this Utf8JsonWriter json, IEnumerable<T> rows, Action<T> row)
    {
        json.WriteStartObject("data");
        json.WriteStartArray("values");
        foreach (var x in rows)
        {
            json.WriteStartObject();
            row(x);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMark(this Utf8JsonWriter json, string type, bool withPoints)
    {
        json.WriteStartObject("mark");
        json.WriteString("type", type);
        if (withPoints) json.WriteBoolean("point", true);
        json.WriteStartObject("tooltip");
        json.WriteString("content", "data");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A channel that shows a field, with what its axis says.</summary>
    private static void WriteChannel(this Utf8JsonWriter json, string channel, string field, string type, string? title)
    {
        json.WriteStartObject(channel);
        json.WriteString("field", field);
        json.WriteString("type", type);
        json.WriteTitle(title);
        json.WriteEndObject();
    }

    /// <summary>A channel that tells series apart, in the order in which they come.</summary>
    private static void WriteSeriesChannel(this Utf8JsonWriter json, string channel)
    {
        json.WriteStartObject(channel);
        json.WriteString("field", "series");
        json.WriteString("type", Nominal);
        json.WriteNull("sort");
        if (channel != "yOffset") json.WriteNull("title");
        json.WriteEndObject();
    }

    private static void WriteTitle(this Utf8JsonWriter json, string? title)
    {
        if (string.IsNullOrEmpty(title)) json.WriteNull("title");
        else json.WriteString("title", title);
    }
}
