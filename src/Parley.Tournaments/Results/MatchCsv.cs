using System.Globalization;

namespace Parley.Tournaments;

/// <summary>Matches as a table: a row each, with as many groups of columns for parties as the largest scenario has.</summary>
internal static class MatchCsv
{
    /// <summary>The heading.</summary>
    public static string Head(int parties) => Cells.Line(
    [
        "match", "scenario", "deadline", "repetition", "seed", "end", "by", "rounds", "time", "offers",
        .. Enumerable.Range(1, parties).SelectMany(p => (string[])[$"party-{p}", $"strategy-{p}", $"value-{p}", $"utility-{p}", $"discounted-{p}"]),
        "welfare", "product", "nash-distance", "kalai-smorodinsky-distance", "frontier-distance", "package", "fault", "reason",
    ]);

    /// <summary>A match.</summary>
    public static string Line(MatchRow row, int parties)
    {
        var seats = Enumerable.Range(0, parties).SelectMany(p => p < row.Seats.Count ? Seat(row.Seats[p]) : ["", "", "", "", ""]);
        return Cells.Line(
        [
            Cells.Number(row.Match), row.Scenario, row.Deadline, Cells.Number(row.Repetition), row.Seed.ToString(CultureInfo.InvariantCulture), row.End, row.By ?? "",
            Cells.Number(row.Rounds), Cells.Number(row.Time), Cells.Number(row.Offers), .. seats, Cells.Number(row.Welfare), Cells.Number(row.Product),
            Cells.Number(row.Distances.Nash), Cells.Number(row.Distances.KalaiSmorodinsky), Cells.Number(row.Distances.Frontier),
            row.Package is null ? "" : string.Join(' ', row.Package.Select(choice => $"{choice.Issue}={choice.Option}")),
            row.Fault == Fault.None ? "" : row.Fault.ToString().ToLowerInvariant(), row.Reason ?? "",
        ]);
    }

    private static string[] Seat(SeatRow seat) =>
        [seat.Party, seat.Strategy, seat.Value.ToString(CultureInfo.InvariantCulture), Cells.Number(seat.Utility), Cells.Number(seat.Discounted)];
}
