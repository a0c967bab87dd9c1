using System.Text.Json;
using Parley.Cases;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>The deal lens's figures as JSON.</summary>
internal static class JsonDeal
{
    public static void WriteDeal(this Utf8JsonWriter json, DealResult deal, Case of)
    {
        json.WriteStartObject("deal");
        json.WriteBoolean("exists", deal.Exists);
        json.WriteBoolean("existsIsProved", deal.ExistsIsProved);
        json.WriteCount("packages", deal.Packages);
        json.WriteString("packagesText", Figures.PlainCount(deal.Packages));
        json.WriteAcceptable(deal.Acceptable);
        json.WriteFigures("noDeal", deal.NoDeal);
        json.WriteFigures("floor", deal.Floor);
        json.WriteFigures("ideal", deal.Ideal);
        json.WriteFrontier("frontier", deal.Frontier, of);
        json.WriteFrontier("acceptableFrontier", deal.AcceptableFrontier, of);
        json.WriteStartObject("solutions");
        foreach (var solution in deal.Solutions) json.WriteSolution(solution, of);
        if (deal.AdjustedWinner is { } division) json.WriteDivision(division);
        json.WriteEndObject();
        json.WriteObjects("named", deal.Named, named => json.WriteNamed(named, of));
        json.WriteEndObject();
    }

    private static void WriteNamed(this Utf8JsonWriter json, NamedPackageResult named, Case of)
    {
        json.WriteString("id", named.Id);
        json.WriteString("name", named.Name);
        json.WritePackage(named.Package, of);
        json.WriteBoolean("feasible", named.Feasible);
        json.WriteBoolean("acceptable", named.Acceptable);
        json.WriteStrings("refusedBy", named.RefusedBy);
        json.WriteTruth("efficient", named.Efficient);
        json.WriteObjectOrNull("better", named.Better, better => json.WritePackage(better, of));
    }

    private static void WriteAcceptable(this Utf8JsonWriter json, CountResult acceptable)
    {
        json.WriteStartObject("acceptable");
        json.WriteCount("count", acceptable.Count);
        json.WriteNumber("share", double.IsFinite(acceptable.Share) ? acceptable.Share : 0);
        json.WriteBoolean("exact", acceptable.Exact);
        json.WriteCount("low", acceptable.Low);
        json.WriteCount("high", acceptable.High);
        json.WriteString("countText", Figures.PlainCount(acceptable.Count));
        json.WriteString("lowText", Figures.PlainCount(acceptable.Low));
        json.WriteString("highText", Figures.PlainCount(acceptable.High));
        json.WriteEndObject();
    }

    private static void WriteFrontier(this Utf8JsonWriter json, string key, FrontierResult frontier, Case of)
    {
        json.WriteStartObject(key);
        json.WriteNumber("count", frontier.Count);
        json.WriteBoolean("exact", frontier.Exact);
        json.WriteFigure("within", frontier.Within);
        json.WriteFigures("withinByParty", frontier.WithinByParty);
        json.WriteBoolean("truncated", frontier.Truncated);
        json.WriteObjects("points", frontier.Points, point => json.WritePackage(point, of));
        json.WriteEndObject();
    }

    private static void WriteSolution(this Utf8JsonWriter json, SolutionResult solution, Case of)
    {
        json.WriteStartObject(solution.Name);
        json.WritePackage(solution.Package, of);
        json.WriteBoolean("exact", solution.Exact);
        json.WriteBoolean("unique", solution.Unique);
        if (solution.Reached is { } reached && solution.AtMost is { } atMost && double.IsFinite(atMost))
        {
            json.WriteNumber("reached", reached);
            json.WriteNumber("atMost", atMost);
        }
        json.WriteEndObject();
    }

    /// <summary>What a package chooses: an option's id, a number for a numeric issue, shares by party.</summary>
    public static void WriteChoice(this Utf8JsonWriter json, Choice choice, Case of)
    {
        json.WriteStartObject("choose");
        foreach (var chosen in choice.Chosen)
        {
            if (chosen.Option is null) json.WriteFigures(chosen.Id, chosen.Shares.Select(s => KeyValuePair.Create(s.Id, s.Part)));
            else if (of.Issues.Find(chosen.Id)?.Options.Find(chosen.Option)?.Number is { } number) json.WriteFigure(chosen.Id, number);
            else json.WriteString(chosen.Id, chosen.Option);
        }
        json.WriteEndObject();
    }

    /// <summary>A package: what it chooses, and what it is worth.</summary>
    public static void WritePackage(this Utf8JsonWriter json, PackageResult package, Case of)
    {
        json.WriteChoice(package.Choose, of);
        json.WriteFigures("values", package.Values);
        json.WriteFigures("gains", package.Gains);
    }

    private static void WriteDivision(this Utf8JsonWriter json, DivisionResult division)
    {
        json.WriteStartObject("adjusted-winner");
        json.WriteFigures("values", division.Values);
        json.WriteFigures("normalised", division.Normalised);
        json.WriteMembers("shares", division.Shares, json.WriteFigures);
        json.WriteString("sharedItem", division.SharedItem);
        json.WriteMembers("clearsFloor", division.ClearsFloor, json.WriteBoolean);
        json.WriteEndObject();
    }
}
