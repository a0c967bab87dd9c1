using System.Text.Json;
using Parley.Cases;
using Parley.Engine.Sampling;
using Parley.Lenses;

namespace Parley.Reports;

/// <summary>The figures of simulated talks as JSON.</summary>
internal static class JsonTalks
{
    public static void WriteTalks(this Utf8JsonWriter json, TalksResult? talks, Case of)
    {
        if (talks is null)
        {
            json.WriteNull("talks");
            return;
        }
        json.WriteStartObject("talks");
        json.WriteConditions(talks.Conditions);
        json.WriteStyles(talks);
        json.WriteNumber("runs", talks.Runs);
        json.WriteProportion("deals", talks.Deals);
        json.WriteStartObject("ends");
        foreach (var (end, count) in talks.Ends) json.WriteNumber(end, count);
        json.WriteEndObject();
        json.WriteNumber("hollow", talks.Hollow);
        json.WriteNumberOrNull("time", talks.Time);
        json.WriteSides(talks);
        json.WriteQuality(talks);
        json.WriteNumber("differentPackages", talks.Different);
        json.WriteStartArray("packages");
        foreach (var package in talks.Packages)
        {
            json.WriteStartObject();
            json.WritePackage(package.Package, of);
            json.WriteNumber("count", package.Count);
            json.WriteNumber("share", package.Share);
            json.WriteBoolean("efficient", package.Efficient);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("profiles");
        foreach (var profile in talks.Profiles) json.WriteProfile(profile);
        json.WriteEndArray();
        json.WriteStartArray("variations");
        foreach (var variation in talks.Variations) json.WriteVariation(variation);
        json.WriteEndArray();
        json.WriteStartArray("foreseen");
        foreach (var foreseen in talks.Foreseen)
        {
            json.WriteStartObject();
            json.WriteString("opens", foreseen.Opens);
            json.WriteStartObject("gains");
            foreach (var (id, gain) in foreseen.Gains) json.WriteNumber(id, gain);
            json.WriteEndObject();
            json.WriteBoolean("agree", foreseen.Agree);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WritePropertyName("drawn");
        if (talks.Drawn is { } drawn) json.WriteDrawn(drawn);
        else json.WriteNullValue();
        json.WriteEndObject();
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
    public static void WriteNumbers(this Utf8JsonWriter json, string key, IEnumerable<KeyValuePair<string, double>> numbers)
    {
        json.WriteStartObject(key);
        foreach (var (id, number) in numbers) json.WriteNumber(id, number);
        json.WriteEndObject();
    }

    private static void WriteStyles(this Utf8JsonWriter json, TalksResult talks)
    {
        json.WriteStartObject("styles");
        foreach (var (id, styles) in talks.Styles)
        {
            json.WriteStartArray(id);
            foreach (var style in styles)
            {
                json.WriteStartObject();
                json.WriteString("name", style.Name);
                json.WriteStrings("strategies", style.Variants.Select(v => v.Name));
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteSides(this Utf8JsonWriter json, TalksResult talks)
    {
        json.WriteStartObject("sides");
        foreach (var (id, side) in talks.Sides)
        {
            json.WriteStartObject(id);
            json.WriteFigure("gain", side.Gain);
            json.WriteNumber("share", side.Share);
            json.WriteNumber("discounted", side.Discounted);
            json.WriteFigureOrNull("gainOfDeals", side.GainOfDeals);
            json.WriteNumber("opening", side.Opening);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

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
        json.WriteStartObject();
        json.WriteWords("styles", profile.Styles);
        json.WriteProportion("deals", profile.Deals);
        json.WriteNumberOrNull("time", profile.Time);
        json.WriteNumbers("payoffs", profile.Payoffs);
        json.WriteNumbers("errors", profile.Errors);
        json.WriteStartObject("best");
        foreach (var (id, best) in profile.Best) json.WriteTruth(id, best);
        json.WriteEndObject();
        json.WriteTruth("equilibrium", profile.Equilibrium);
        json.WriteEndObject();
    }

    private static void WriteVariation(this Utf8JsonWriter json, TalksVariation variation)
    {
        json.WriteStartObject();
        json.WriteString("kind", variation.Kind);
        json.WriteNumber("value", variation.Value);
        json.WriteNumber("runs", variation.Runs);
        json.WriteProportion("deals", variation.Deals);
        json.WriteNumbers("payoffs", variation.Payoffs);
        json.WriteWords("best", variation.Best);
        json.WriteEndObject();
    }

    private static void WriteDrawn(this Utf8JsonWriter json, TalksDraws drawn)
    {
        json.WriteStartObject();
        json.WriteNumber("draws", drawn.Draws);
        json.WriteNumber("computed", drawn.Computed);
        json.WriteSpread("deals", drawn.Deals);
        json.WriteStartObject("gains");
        foreach (var (id, spread) in drawn.Gains) json.WriteSpread(id, spread);
        json.WriteEndObject();
        json.WriteNumberOrNull("samePackage", drawn.SamePackage);
        json.WriteStartArray("influences");
        foreach (var influence in drawn.Influences)
        {
            json.WriteStartObject();
            json.WriteString("path", influence.Path);
            json.WriteString("on", influence.What);
            json.WriteNumber("explains", influence.Explains);
            json.WriteNumber("low", influence.Low);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
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

    private static void WriteWords(this Utf8JsonWriter json, string key, IEnumerable<KeyValuePair<string, string>> words)
    {
        json.WriteStartObject(key);
        foreach (var (id, word) in words) json.WriteString(id, word);
        json.WriteEndObject();
    }

    private static void WriteTruth(this Utf8JsonWriter json, string key, bool? truth)
    {
        if (truth is { } known) json.WriteBoolean(key, known);
        else json.WriteNull(key);
    }

    private static void WriteNumberOrNull(this Utf8JsonWriter json, string key, double? number)
    {
        if (number is { } n) json.WriteNumber(key, n);
        else json.WriteNull(key);
    }
}
