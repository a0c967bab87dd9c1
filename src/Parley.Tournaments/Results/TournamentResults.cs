using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Parley.Tournaments;

/// <summary>The results of a tournament or of a part of one.</summary>
/// <param name="Matches">How many matches there were.</param>
/// <param name="Shard">Which part this is.</param>
/// <param name="Leaderboard">Who did how well, over the matches of this part.</param>
public sealed record TournamentResults(int Matches, Shard Shard, Leaderboard Leaderboard)
{
    private const string Rows = "matches.jsonl";

    /// <summary>Writes the results: every match as JSON and as CSV, the leaderboard, and at last the manifest that says they are whole.</summary>
    internal static TournamentResults Write(ResultFolder? folder, TournamentManifest manifest, IEnumerable<MatchRow> rows)
    {
        var tally = new Tally(manifest);
        if (folder is null)
        {
            foreach (var row in rows) tally.Add(row);
            return new(manifest.Own, manifest.Part(), tally.Leaderboard());
        }
        var hash = "";
        folder.Write(Rows, lines => folder.Write("matches.csv", table => hash = WriteRows(rows, tally, manifest, lines, table)));
        var board = tally.Leaderboard();
        folder.Write("leaderboard.csv", stream => Text(stream, LeaderboardCsv.Of(board)));
        folder.Write("leaderboard.json", stream => Text(stream, LeaderboardJson.Of(board)));
        folder.Write("leaderboard.txt", stream => Text(stream, LeaderboardText.Of(board, 80, unicode: true)));
        folder.Write(manifest with { IsComplete = true, MatchesHash = hash });
        folder.Tidy();
        return new(manifest.Own, manifest.Part(), board);
    }

    /// <summary>Results that are there already.</summary>
    internal static TournamentResults Of(ResultFolder folder, TournamentManifest manifest)
    {
        var tally = new Tally(manifest);
        foreach (var row in Read(folder, manifest)) tally.Add(row);
        return new(manifest.Own, manifest.Part(), tally.Leaderboard());
    }

    /// <summary>The matches of a folder whose results are whole, in order.</summary>
    /// <exception cref="TournamentException">They are not as the manifest says.</exception>
    internal static IEnumerable<MatchRow> Read(ResultFolder folder, TournamentManifest manifest)
    {
        var path = folder.At(Rows);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var reader = Open(path);
        for (var own = 0; own < manifest.Own; own++)
        {
            MatchRow row;
            try
            {
                var line = Encoding.UTF8.GetBytes(reader.ReadLine() ?? throw new FormatException());
                hash.AppendData(line);
                hash.AppendData("\n"u8);
                row = MatchRow.Parse(line);
            }
            catch (FormatException e)
            {
                throw Damaged(path, e);
            }
            yield return row;
        }
        if (reader.ReadLine() is not null || Convert.ToHexStringLower(hash.GetHashAndReset()) != manifest.MatchesHash) throw Damaged(path, null);
    }

    private static StreamReader Open(string path)
    {
        try
        {
            return new(path, new UTF8Encoding(false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TournamentException($"cannot read {path}: {e.Message}", e) { IsAccess = true };
        }
    }

    private static TournamentException Damaged(string path, Exception? because) =>
        new($"{path} is not as its manifest says: it was changed or damaged; play this part again", because!);

    private static string WriteRows(IEnumerable<MatchRow> rows, Tally tally, TournamentManifest manifest, Stream lines, Stream table)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var bytes = new MemoryStream();
        using var json = new Utf8JsonWriter(bytes, ResultJson.Line);
        using var csv = new StreamWriter(table, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        var parties = manifest.Scenarios.Max(s => s.Parties.Count);
        csv.WriteLine(MatchCsv.Head(parties));
        foreach (var row in rows)
        {
            tally.Add(row);
            csv.WriteLine(MatchCsv.Line(row, parties));
            bytes.SetLength(0);
            json.Reset();
            row.Write(json);
            json.Flush();
            bytes.WriteByte((byte)'\n');
            var line = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
            hash.AppendData(line);
            lines.Write(line);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Text(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));
}
