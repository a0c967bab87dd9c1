using System.Text.Json;
using Parley.Cases;
using Parley.Engine.Sampling;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>The figures of simulated talks as JSON.</summary>
internal static class JsonTalks
{
    public static void WriteTalks(this Utf8JsonWriter json, TalksResult? talks, Case of) =>
        json.WriteObjectOrNull("talks", talks, known => json.WriteOutcome(known, of));

    private static void WriteOutcome(this Utf8JsonWriter json, TalksResult talks, Case of)
    {
        json.WriteConditions(talks.Conditions);
        json.WriteStyles(talks);
        json.WriteNumber("runs", talks.Runs);
        json.WriteProportion("deals", talks.Deals);
        json.WriteMembers("ends", talks.Ends, json.WriteNumber);
        json.WriteNumber("hollow", talks.Hollow);
        json.WriteNumberOrNull("time", talks.Time);
        json.WriteSides(talks);
        json.WriteQuality(talks);
        json.WriteNumber("differentPackages", talks.Different);
        json.WriteObjects("packages", talks.Packages, package =>
        {
            json.WritePackage(package.Package, of);
            json.WriteNumber("count", package.Count);
            json.WriteNumber("share", package.Share);
            json.WriteBoolean("efficient", package.Efficient);
        });
        json.WriteObjects("profiles", talks.Profiles, json.WriteProfile);
        json.WriteObjects("variations", talks.Variations, json.WriteVariation);
        json.WriteObjects("foreseen", talks.Foreseen, foreseen =>
        {
            json.WriteString("opens", foreseen.Opens);
            json.WriteMembers("gains", foreseen.Gains, json.WriteNumber);
            json.WriteBoolean("agree", foreseen.Agree);
        });
        json.WriteObjectOrNull("drawn", talks.Drawn, json.WriteDrawn);
    }

    /// <summary>The conditions of talks.</summary>
    public static void WriteConditions(this Utf8JsonWriter json, TalksConditions conditions)
    {
        json.WriteStartObject("conditions");
        json.WriteString("protocol", conditions.Protocol);
        json.WriteNumber("rounds", conditions.Rounds);
        json.WriteNumberOrNull("seconds", conditions.Seconds);
        json.WriteNumber("breakdown", conditions.Breakdown);
        json.WriteNumbers("discount", conditions.Discount);
        json.WriteEndObject();
    }

    /// <summary>Numbers by party.</summary>
    public static void WriteNumbers(this Utf8JsonWriter json, string key, IEnumerable<KeyValuePair<string, double>> numbers) =>
        json.WriteMembers(key, numbers, json.WriteNumber);

    private static void WriteStyles(this Utf8JsonWriter json, TalksResult talks) =>
        json.WriteMembers("styles", talks.Styles, (id, styles) => json.WriteObjects(id, styles, style =>
        {
            json.WriteString("name", style.Name);
            json.WriteStrings("strategies", style.Variants.Select(v => v.Name));
        }));

    private static void WriteSides(this Utf8JsonWriter json, TalksResult talks) =>
        json.WriteMembers("sides", talks.Sides, (id, sides) => json.WriteObjectOrNull(id, sides, side =>
        {
            json.WriteFigure("gain", side.Gain);
            json.WriteNumber("share", side.Share);
            json.WriteNumber("discounted", side.Discounted);
            json.WriteFigureOrNull("gainOfDeals", side.GainOfDeals);
            json.WriteNumber("opening", side.Opening);
        }));

    private static void WriteQuality(this Utf8JsonWriter json, TalksResult talks)
    {
        if (talks.Beaten is { } beaten) json.WriteProportion("beaten", beaten);
        else json.WriteNull("beaten");
        json.WriteBoolean("beatenIsExact", talks.BeatenIsExact);
        json.WriteNumberOrNull("frontierDistance", talks.FrontierDistance);
        json.WriteStartObject("solutions");
        foreach (var solution in talks.Solutions)
        {
            json.WriteStartObject(solution.Solution);
            json.WriteNumber("distance", solution.Distance);
            json.WriteNumber("at", solution.At);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteProfile(this Utf8JsonWriter json, TalksProfile profile)
    {
        json.WriteWords("styles", profile.Styles);
        json.WriteProportion("deals", profile.Deals);
        json.WriteNumberOrNull("time", profile.Time);
        json.WriteNumbers("payoffs", profile.Payoffs);
        json.WriteNumbers("errors", profile.Errors);
        json.WriteMembers("best", profile.Best, json.WriteTruth);
        json.WriteTruth("equilibrium", profile.Equilibrium);
    }

    private static void WriteVariation(this Utf8JsonWriter json, TalksVariation variation)
    {
        json.WriteString("kind", variation.Kind);
        json.WriteNumber("value", variation.Value);
        json.WriteNumber("runs", variation.Runs);
        json.WriteProportion("deals", variation.Deals);
        json.WriteNumbers("payoffs", variation.Payoffs);
        json.WriteWords("best", variation.Best);
    }

    private static void WriteDrawn(this Utf8JsonWriter json, TalksDraws drawn)
    {
        json.WriteNumber("draws", drawn.Draws);
        json.WriteNumber("computed", drawn.Computed);
        json.WriteSpread("deals", drawn.Deals);
        json.WriteMembers("gains", drawn.Gains, json.WriteSpread);
        json.WriteNumberOrNull("samePackage", drawn.SamePackage);
        json.WriteObjects("influences", drawn.Influences, influence =>
        {
            json.WriteString("path", influence.Path);
            json.WriteString("on", influence.What);
            json.WriteNumber("explains", influence.Explains);
            json.WriteNumber("low", influence.Low);
        });
    }

    private static void WriteSpread(this Utf8JsonWriter json, string key, TalksSpread spread)
    {
        json.WriteStartObject(key);
        json.WriteNumber("likely", spread.Likely);
        json.WriteNumber("low", spread.Low);
        json.WriteNumber("median", spread.Median);
        json.WriteNumber("high", spread.High);
        json.WriteEndObject();
    }

    private static void WriteProportion(this Utf8JsonWriter json, string key, Proportion proportion)
    {
        json.WriteStartObject(key);
        json.WriteNumber("share", proportion.Share);
        json.WriteNumber("low", proportion.Low);
        json.WriteNumber("high", proportion.High);
        json.WriteEndObject();
    }

    private static void WriteWords(this Utf8JsonWriter json, string key, IEnumerable<KeyValuePair<string, string>> words) =>
        json.WriteMembers<string>(key, words, json.WriteString);
}
