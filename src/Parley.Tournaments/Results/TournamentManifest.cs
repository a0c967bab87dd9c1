using System.Text.Json;

namespace Parley.Tournaments;

/// <summary>What a folder of results holds the results of.</summary>
internal sealed record TournamentManifest
{
    /// <summary>The version of this form.</summary>
    public int Tournament { get; init; } = 1;

    /// <summary>The version of Parley that played.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 over the plan.</summary>
    public required string PlanHash { get; init; }

    /// <summary>The plan.</summary>
    public required PlanFacts Plan { get; init; }

    /// <summary>Which part of the tournament this is; null for all of it.</summary>
    public string? Shard { get; init; }

    /// <summary>How many matches the tournament has.</summary>
    public required int Matches { get; init; }

    /// <summary>How many of them are of this part.</summary>
    public required int Own { get; init; }

    /// <summary>The scenarios.</summary>
    public required IReadOnlyList<ScenarioFacts> Scenarios { get; init; }

    /// <summary>Whether every match was played.</summary>
    public bool IsComplete { get; init; }

    /// <summary>SHA-256 over the matches, once all were played.</summary>
    public string? MatchesHash { get; init; }

    /// <summary>The part as such.</summary>
    public Shard Part() => Shard is null ? Tournaments.Shard.Whole : Tournaments.Shard.Parse(Shard) ?? throw new TournamentException($"the manifest names part '{Shard}', which is none");

    /// <summary>The manifest as text.</summary>
    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, ResultJson.Own.TournamentManifest), (byte)'\n'];

    /// <summary>Reads one.</summary>
    /// <exception cref="TournamentException">It is none, or of another version.</exception>
    public static TournamentManifest Parse(byte[] bytes, string file)
    {
        try
        {
            var read = JsonSerializer.Deserialize(bytes, ResultJson.Own.TournamentManifest);
            return read is { Tournament: 1 } ? read : throw new TournamentException($"{file} is no manifest that this version of Parley knows");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new TournamentException($"{file} is no manifest of a tournament: {e.Message.Split('.')[0]}", e);
        }
    }
}
