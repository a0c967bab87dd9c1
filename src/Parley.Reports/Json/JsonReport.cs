using System.Text.Encodings.Web;
using System.Text.Json;
using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>
/// The report for programs: JSON in UTF-8, indented, its keys always in the same order, numbers not rounded. Keys only ever get added;
/// <c>"parley": 1</c> changes when that promise cannot be kept.
/// </summary>
public static class JsonReport
{
    /// <summary>Writes an analysis.</summary>
    public static void Write(Analysis analysis, Stream output) => Write(output, json =>
    {
        json.WriteCase(analysis.Case);
        if (analysis.Deal is { } deal) json.WriteDeal(deal, analysis.Case);
        if (analysis.StabilityAsked) json.WriteStability(analysis.Stability, analysis.Case);
        if (analysis.TalksAsked) json.WriteTalks(analysis.Talks, analysis.Case);
        if (analysis.Tale is { } tale) json.WriteTale(tale, analysis.Case);
        json.WriteObjects("findings", analysis.Findings, json.WriteFinding);
    });

    /// <summary>Writes what one package is worth, and whether it can be.</summary>
    public static void Write(CaseModel model, Settlement settlement, Stream output) => Write(output, json =>
    {
        json.WriteCase(model.Case);
        json.WriteScore(model, settlement);
    });

    private static void WriteCase(this Utf8JsonWriter json, Case of)
    {
        json.WriteNumber("parley", 1);
        json.WriteStartObject("case");
        json.WriteString("title", of.Title);
        json.WriteStrings("parties", of.Parties.Select(p => p.Id));
        json.WriteEndObject();
    }

    private static void Write(Stream output, Action<Utf8JsonWriter> content)
    {
        // Relaxed: letters of any script stay readable. The output is JSON in a file or a pipe, never inside HTML.
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(output, options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }
}
