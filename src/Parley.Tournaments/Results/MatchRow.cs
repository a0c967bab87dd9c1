using System.Text.Json;

namespace Parley.Tournaments;

/// <summary>One match as the results tell it.</summary>
internal sealed record MatchRow
{
    public required int Match { get; init; }

    public required string Scenario { get; init; }

    public required string Deadline { get; init; }

    public required int Repetition { get; init; }

    public required ulong Seed { get; init; }

    /// <summary><c>agreement</c>, <c>deadline</c>, <c>breakdown</c>, <c>left</c> or <c>forfeit</c>.</summary>
    public required string End { get; init; }

    /// <summary>The party that accepted last, walked away or forfeited; null for none.</summary>
    public string? By { get; init; }

    /// <summary>Why it forfeited.</summary>
    public string? Reason { get; init; }

    /// <summary>How its strategy failed.</summary>
    public Fault Fault { get; init; }

    /// <summary>How many rounds were begun.</summary>
    public required int Rounds { get; init; }

    public required double Time { get; init; }

    public required int Offers { get; init; }

    /// <summary>What was agreed: issue and option, by id; null without a deal.</summary>
    public IReadOnlyList<(string Issue, string Option)>? Package { get; init; }

    public required IReadOnlyList<SeatRow> Seats { get; init; }

    public required Distances Distances { get; init; }

    /// <summary>The sum of the discounted utilities.</summary>
    public double Welfare => Rounded(Seats.Sum(s => s.Discounted));

    /// <summary>The product of the discounted utilities of the parties that can gain at all, with what is below 0 counted as 0.</summary>
    public required double Product { get; init; }

    /// <summary>As it is kept: ten decimals, beyond which machines may differ.</summary>
    public static double Rounded(double number) => Math.Round(number, 10) + 0.0;

    /// <summary>As it is kept; null stays null.</summary>
    public static double? Rounded(double? number) => number is { } known ? Rounded(known) : null;

    /// <summary>The same match, had a party's strategy been disqualified before it.</summary>
    public MatchRow Disqualified(int by, string reason, ScenarioFacts facts) => this with
    {
        End = "forfeit",
        By = Seats[by].Party,
        Reason = reason,
        Fault = Fault.Disqualified,
        Rounds = 0,
        Time = 0,
        Offers = 0,
        Package = null,
        Product = 0,
        Seats = [.. Seats.Select((s, p) => s with { Value = facts.NoDeal[p], Utility = 0, Discounted = 0 })],
        Distances = new(facts.NoDealFromNash, facts.NoDealFromKalaiSmorodinsky, facts.NoDealFromFrontier),
    };

    /// <summary>Writes it as one JSON object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("match", Match);
        json.WriteString("scenario", Scenario);
        json.WriteString("deadline", Deadline);
        json.WriteNumber("repetition", Repetition);
        json.WriteString("seed", Seed.ToString());
        json.WriteString("end", End);
        json.WriteString("by", By);
        json.WriteNumber("rounds", Rounds);
        json.WriteNumber("time", Time);
        json.WriteNumber("offers", Offers);
        json.WriteStartObject("parties");
        foreach (var seat in Seats) seat.Write(json);
        json.WriteEndObject();
        if (Package is null) json.WriteNull("package");
        else
        {
            json.WriteStartObject("package");
            foreach (var (issue, option) in Package) json.WriteString(issue, option);
            json.WriteEndObject();
        }
        json.WriteNumber("welfare", Welfare);
        json.WriteNumber("product", Product);
        json.WriteStartObject("distance");
        WriteNumber(json, "nash", Distances.Nash);
        WriteNumber(json, "kalai-smorodinsky", Distances.KalaiSmorodinsky);
        WriteNumber(json, "frontier", Distances.Frontier);
        json.WriteEndObject();
        if (Fault != Fault.None)
        {
            json.WriteString("fault", Fault.ToString().ToLowerInvariant());
            json.WriteString("reason", Reason);
        }
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is nothing such.</exception>
    public static MatchRow Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Of(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException("a line of the results is none that this program writes", e);
        }
    }

    private static MatchRow Of(JsonElement row)
    {
        var distance = row.GetProperty("distance");
        var package = row.GetProperty("package");
        return new()
        {
            Match = row.GetProperty("match").GetInt32(),
            Scenario = row.GetProperty("scenario").GetString()!,
            Deadline = row.GetProperty("deadline").GetString()!,
            Repetition = row.GetProperty("repetition").GetInt32(),
            Seed = ulong.Parse(row.GetProperty("seed").GetString()!),
            End = row.GetProperty("end").GetString()!,
            By = row.GetProperty("by").GetString(),
            Rounds = row.GetProperty("rounds").GetInt32(),
            Time = row.GetProperty("time").GetDouble(),
            Offers = row.GetProperty("offers").GetInt32(),
            Product = row.GetProperty("product").GetDouble(),
            Seats = [.. row.GetProperty("parties").EnumerateObject().Select(SeatRow.Of)],
            Package = package.ValueKind == JsonValueKind.Null ? null : [.. package.EnumerateObject().Select(choice => (choice.Name, choice.Value.GetString()!))],
            Distances = new(Number(distance, "nash"), Number(distance, "kalai-smorodinsky"), Number(distance, "frontier")),
            Fault = row.TryGetProperty("fault", out var fault) ? Enum.Parse<Fault>(fault.GetString()!, ignoreCase: true) : Fault.None,
            Reason = row.TryGetProperty("reason", out var reason) ? reason.GetString() : null,
        };
    }

    private static double? Number(JsonElement element, string name) => element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
