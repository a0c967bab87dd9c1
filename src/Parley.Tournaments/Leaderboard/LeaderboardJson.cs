using System.Text;
using System.Text.Json;

namespace Parley.Tournaments;

/// <summary>A leaderboard as JSON.</summary>
public static class LeaderboardJson
{
    private const int Digits = 6;

    private static readonly JsonWriterOptions Indented = ResultJson.Line with { Indented = true, NewLine = "\n" };

    /// <summary>The text, with a line's end.</summary>
    public static string Of(Leaderboard board)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Indented)) Write(board, json);
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    /// <summary>Six decimals: more than the intervals, fewer than machines may differ in.</summary>
    internal static double? Rounded(double? number) => number is { } known && double.IsFinite(known) ? Math.Round(known, Digits) + 0.0 : null;

    private static void Write(Leaderboard board, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("tournament", 1);
        json.WriteString("title", board.Title);
        json.WriteNumber("matches", board.Matches);
        json.WriteString("part", board.Part);
        json.WriteString("leaders", board.Leaders);
        json.WriteString("cluster", board.Cluster);
        json.WriteNumber("clusters", board.Clusters);
        json.WriteStartArray("standings");
        foreach (var standing in board.Standings) Standing(standing, json);
        json.WriteEndArray();
        if (board.Friedman is { } friedman) Friedman(friedman, json);
        json.WriteStartArray("pairs");
        foreach (var pair in board.Pairs)
        {
            json.WriteStartObject();
            json.WriteString("one", board.Standings[pair.One].Strategy);
            json.WriteString("other", board.Standings[pair.Other].Strategy);
            Number(json, "p", pair.Probability);
            Number(json, "p-holm", pair.Adjusted);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Standing(Standing standing, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("place", standing.Place);
        json.WriteString("strategy", standing.Strategy);
        json.WriteNumber("seats", standing.Seats);
        json.WriteNumber("forfeits", standing.Forfeits);
        Estimate(json, "utility", standing.Utility);
        Estimate(json, "partner", standing.Partner);
        Estimate(json, "welfare", standing.Welfare);
        Estimate(json, "agreement", standing.Agreement);
        Estimate(json, "nash-distance", standing.Nash);
        Estimate(json, "kalai-smorodinsky-distance", standing.KalaiSmorodinsky);
        Estimate(json, "frontier-distance", standing.Frontier);
        Number(json, "mean-rank", standing.MeanRank);
        json.WriteBoolean("tied-with-first", standing.IsTied);
        json.WriteEndObject();
    }

    private static void Friedman(FriedmanTest test, Utf8JsonWriter json)
    {
        json.WriteStartObject("friedman");
        json.WriteNumber("blocks", test.Blocks);
        Number(json, "chi-squared", test.ChiSquared);
        Number(json, "p-chi-squared", test.ProbabilityOfChiSquared);
        Number(json, "f", test.F);
        Number(json, "p", test.Probability);
        Number(json, "critical-difference", test.CriticalDifference);
        json.WriteEndObject();
    }

    private static void Estimate(Utf8JsonWriter json, string name, Estimate? estimate)
    {
        if (estimate is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        Number(json, "mean", estimate.Mean);
        Number(json, "low", estimate.Low);
        Number(json, "high", estimate.High);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? number)
    {
        if (Rounded(number) is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
