namespace Parley.Tournaments;

/// <summary>A leaderboard as a table for programs.</summary>
internal static class LeaderboardCsv
{
    private static readonly string[] Measures = ["utility", "partner", "welfare", "agreement", "nash-distance", "kalai-smorodinsky-distance", "frontier-distance"];

    /// <summary>The table, with its heading.</summary>
    public static string Of(Leaderboard board)
    {
        var lines = board.Standings.Select(s => Cells.Line(
        [
            Cells.Number(s.Place), s.Strategy, Cells.Number(s.Seats), Cells.Number(s.Forfeits),
            .. ((Estimate?[])[s.Utility, s.Partner, s.Welfare, s.Agreement, s.Nash, s.KalaiSmorodinsky, s.Frontier]).SelectMany(Three),
            Number(s.MeanRank), s.IsTied ? "yes" : "no",
        ]));
        var head = Cells.Line(["place", "strategy", "seats", "forfeits", .. Measures.SelectMany(m => (string[])[m, $"{m}-low", $"{m}-high"]), "mean-rank", "tied-with-first"]);
        return string.Concat(lines.Prepend(head).Select(line => line + "\r\n"));
    }

    private static string[] Three(Estimate? estimate) => [Number(estimate?.Mean), Number(estimate?.Low), Number(estimate?.High)];

    private static string Number(double? number) => Cells.Number(LeaderboardJson.Rounded(number));
}
