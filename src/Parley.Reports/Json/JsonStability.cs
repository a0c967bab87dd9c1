using System.Text.Json;
using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>The stability lens's figures as JSON.</summary>
internal static class JsonStability
{
    public static void WriteStability(this Utf8JsonWriter json, StabilityResult? stability, Case of) =>
        json.WriteObjectOrNull("stability", stability, known => json.WriteStates(known, of));

    private static void WriteStates(this Utf8JsonWriter json, StabilityResult stability, Case of)
    {
        if (stability.Feasible is { } feasible) json.WriteCount("feasible", feasible);
        else json.WriteNull("feasible");
        json.WriteString("feasibleText", stability.Feasible is { } count ? Figures.PlainCount(count) : null);
        json.WriteBoolean("complete", stability.Complete);
        json.WriteLists("equilibria", stability.Equilibria, of);
        json.WriteMembers("stable", stability.Stable, (party, states) => json.WriteLists(party, states, of));
        json.WriteStartObject("counts");
        json.WriteCounts("equilibria", stability.Equilibria);
        json.WriteMembers("stable", stability.Stable, json.WriteCounts);
        json.WriteEndObject();
    }

    private static void WriteLists(this Utf8JsonWriter json, string key, IReadOnlyList<StatesResult> byConcept, Case of)
    {
        json.WriteStartObject(key);
        foreach (var states in byConcept)
        {
            json.WriteObjects(ConceptNames.Id(states.Concept), states.Packages, package => json.WriteChoice(package, of));
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
