using System.Text.Json;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>One package's figures as JSON.</summary>
internal static class JsonScore
{
    public static void WriteScore(this Utf8JsonWriter json, CaseModel model, Settlement settlement)
    {
        json.WriteStartObject("package");
        json.WriteChoice(model.Decode(settlement), model.Case);
        json.WriteFigures("values", model.ByParty(p => model.Value(settlement, p)));
        json.WriteFigures("gains", model.ByParty(p => model.Value(settlement, p) - model.NoDeal(p)));
        json.WriteFigures("floor", model.ByParty(model.Floor));
        json.WriteStartObject("points");
        foreach (var (issue, i) in model.Case.Issues.Select((issue, i) => (issue, i)).Where(x => settlement.Settles(x.i)))
            json.WriteFigures(issue.Id, model.ByParty(p => PackageFigures.IssuePoints(model, settlement, p, i)));
        json.WriteEndObject();
        json.WriteFigures("audiences", model.Case.Audiences.Select((a, i) => KeyValuePair.Create(a.Id, model.AudienceValue(settlement, i))));
        json.WriteBoolean("feasible", model.IsFeasible(settlement));
        json.WriteBoolean("acceptable", model.IsFeasible(settlement) && model.IsAcceptable(settlement));
        json.WriteStrings("refusedBy", PackageFigures.RefusedBy(model, settlement));
        json.WriteStrings("unsettled", model.Unsettled(settlement).Select(i => model.Case.Issues[i].Id));
        json.WriteStrings("brokenRules", model.BrokenRules(settlement).Select(r => $"rules[{r}]"));
        json.WriteEndObject();
    }
}
