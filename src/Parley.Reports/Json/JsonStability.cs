using System.Text.Json;
using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>The stability lens's figures as JSON.</summary>
internal static class JsonStability
{
    public static void WriteStability(this Utf8JsonWriter json, StabilityResult? stability, Case of)
    {
        if (stability is null)
        {
            json.WriteNull("stability");
            return;
        }
        json.WriteStartObject("stability");
        if (stability.Feasible is { } feasible) json.WriteCount("feasible", feasible);
        else json.WriteNull("feasible");
        json.WriteString("feasibleText", stability.Feasible is { } count ? Figures.PlainCount(count) : null);
        json.WriteBoolean("complete", stability.Complete);
        json.WriteLists("equilibria", stability.Equilibria, of);
        json.WriteStartObject("stable");
        foreach (var (party, states) in stability.Stable) json.WriteLists(party, states, of);
        json.WriteEndObject();
        json.WriteStartObject("counts");
        json.WriteCounts("equilibria", stability.Equilibria);
        json.WriteStartObject("stable");
        foreach (var (party, states) in stability.Stable) json.WriteCounts(party, states);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLists(this Utf8JsonWriter json, string key, IReadOnlyList<StatesResult> byConcept, Case of)
    {
        json.WriteStartObject(key);
        foreach (var states in byConcept)
        {
            json.WriteStartArray(ConceptNames.Id(states.Concept));
            foreach (var package in states.Packages)
            {
                json.WriteStartObject();
                json.WriteChoice(package, of);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteCounts(this Utf8JsonWriter json, string key, IReadOnlyList<StatesResult> byConcept)
    {
        json.WriteStartObject(key);
        foreach (var states in byConcept)
        {
            if (states.Count is { } count) json.WriteNumber(ConceptNames.Id(states.Concept), count);
            else json.WriteNull(ConceptNames.Id(states.Concept));
        }
        json.WriteEndObject();
    }
}
