using System.Globalization;
using System.Text;

namespace Parley.Tournaments;

/// <summary>A leaderboard for a terminal: as many columns as fit, the most telling first; then in words who is first, and how sure that is.</summary>
public static class LeaderboardText
{
    private const int Between = 2;
    private const int LeastName = 12;
    private const int MostName = 48;

    // In the order in which they are given up when there is no room, last first. With and without its interval.
    private static readonly (string Heading, Func<Standing, string> Cell)[] Columns =
    [
        ("utility", s => Mean(s.Utility)), ("± 95%", s => Reach(s.Utility)), ("partner", s => Mean(s.Partner)), ("deals", s => Percent(s.Agreement)), ("welfare", s => Mean(s.Welfare)),
        ("to Nash", s => Mean(s.Nash)), ("rank", s => Figure(s.MeanRank, "0.00")), ("forfeits", s => s.Forfeits.ToString(CultureInfo.InvariantCulture)), ("± partner", s => Reach(s.Partner)),
        ("± welfare", s => Reach(s.Welfare)), ("± Nash", s => Reach(s.Nash)), ("to K-S", s => Mean(s.KalaiSmorodinsky)), ("± K-S", s => Reach(s.KalaiSmorodinsky)),
        ("to frontier", s => Mean(s.Frontier)), ("± frontier", s => Reach(s.Frontier)), ("± deals", s => Reach(s.Agreement, 100)), ("seats", s => s.Seats.ToString("N0", CultureInfo.InvariantCulture)),
    ];

    // The order in which those that fit stand.
    private static readonly int[] Shown = [0, 1, 2, 8, 3, 15, 4, 9, 5, 10, 11, 12, 13, 14, 6, 7, 16];

    /// <summary>The text.</summary>
    /// <param name="board">The leaderboard.</param>
    /// <param name="width">How many columns the terminal has.</param>
    /// <param name="unicode">Whether it shows more than ASCII.</param>
    public static string Of(Leaderboard board, int width, bool unicode)
    {
        var text = new StringBuilder();
        if (board.Title.Length > 0) text.Append(Cases.Shown.OneLine(board.Title)).Append('\n').Append('\n');
        Table(board, width, text);
        text.Append('\n');
        foreach (var paragraph in Words(board)) Wrapped(paragraph, width, text);
        return unicode ? text.ToString() : text.ToString().Replace("±", "+-").Replace("─", "-").Replace("…", "..").Replace("≤", "<=");
    }

    private static void Table(Leaderboard board, int width, StringBuilder text)
    {
        if (board.Standings.Count == 0) return;
        var name = Math.Clamp(board.Standings.Max(s => s.Strategy.Length), LeastName, MostName);
        var place = Math.Max(2, board.Standings[^1].Place.ToString(CultureInfo.InvariantCulture).Length + 1);
        var widths = Columns.Select(c => Math.Max(c.Heading.Length, board.Standings.Max(s => c.Cell(s).Length))).ToArray();
        // A long name gives way to the first four columns, which say who won; it is cut, and told in full below.
        var least = place + 1 + widths.Take(4).Sum(w => w + Between);
        name = Math.Max(LeastName, Math.Min(name, width - least));
        var used = place + 1 + name;
        var taken = new HashSet<int>();
        for (var c = 0; c < Columns.Length && used + Between + widths[c] <= width; c++)
        {
            if (Columns[c].Heading == "forfeits" && board.Standings.All(s => s.Forfeits == 0)) continue;
            if (board.Standings.All(s => Columns[c].Cell(s).Length == 0)) continue;
            taken.Add(c);
            used += Between + widths[c];
        }
        int[] columns = [.. Shown.Where(taken.Contains)];
        text.Append(new string(' ', place + 1)).Append("strategy".PadRight(name));
        foreach (var c in columns) text.Append(' ', Between).Append(Columns[c].Heading.PadLeft(widths[c]));
        text.Append('\n').Append('─', used).Append('\n');
        foreach (var standing in board.Standings)
        {
            var shown = standing.Strategy.Length <= name ? standing.Strategy.PadRight(name) : standing.Strategy[..(name - 1)] + "…";
            text.Append(standing.Place.ToString(CultureInfo.InvariantCulture).PadLeft(place - 1)).Append(standing.IsTied ? "=" : " ").Append(' ').Append(shown);
            foreach (var c in columns) text.Append(' ', Between).Append(Columns[c].Cell(standing).PadLeft(widths[c]));
            text.Append('\n');
        }
        foreach (var cut in board.Standings.Where(s => s.Strategy.Length > name)) Wrapped($"{cut.Place}: {cut.Strategy}", width, text);
    }

    private static IEnumerable<string> Words(Leaderboard board)
    {
        var words = board.Leaders;
        yield return $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
        yield return string.Create(CultureInfo.InvariantCulture, $"{board.Matches:N0} {(board.Matches == 1 ? "match" : "matches")}{(board.Part is null ? "" : $", part {board.Part} of the tournament")}; "
            + $"each {board.Cluster} counts the same, and ± is the 95% interval over {board.Clusters:N0} {board.Cluster}{(board.Clusters == 1 ? "" : "s")} (Student's t).");
        if (board.Friedman is not { } test) yield break;
        if (test.Blocks < board.Needed)
            yield return string.Create(CultureInfo.InvariantCulture, $"{test.Blocks} {board.Cluster}s are too few to tell any two of {board.Standings.Count} strategies apart, whatever their results; it takes {board.Needed}.");
        yield return string.Create(CultureInfo.InvariantCulture, $"Do they differ at all? Friedman's test over {test.Blocks} {board.Cluster}s: {P(test.Probability)}. "
            + $"= marks those not told apart from the first (Wilcoxon's signed ranks, Holm's correction over all pairs, 5%). Mean ranks differ by Nemenyi's test where {test.CriticalDifference:0.00} or more apart.");
    }

    private static string P(double p) => p < 0.0001 ? "p < 0.0001" : string.Create(CultureInfo.InvariantCulture, $"p = {p:0.####}");

    private static string Mean(Estimate? estimate) => Figure(estimate?.Mean, "0.000");

    private static string Percent(Estimate? estimate) => estimate is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{100 * estimate.Mean:0.0}%");

    // Half the interval; where that was cut at a bound, the longer arm.
    private static string Reach(Estimate? estimate, double times = 1) => estimate is { Low: { } low, High: { } high, Mean: var mean }
        ? (times * Math.Max(high - mean, mean - low)).ToString(times == 1 ? "0.000" : "0.0", CultureInfo.InvariantCulture)
        : "";

    private static string Figure(double? number, string format) => number is { } known ? known.ToString(format, CultureInfo.InvariantCulture) : "";

    private static void Wrapped(string words, int width, StringBuilder text)
    {
        var used = 0;
        foreach (var word in words.Split(' '))
        {
            if (used > 0 && used + 1 + word.Length > width)
            {
                text.Append('\n');
                used = 0;
            }
            if (used > 0) text.Append(' ');
            text.Append(word);
            used += word.Length + (used > 0 ? 1 : 0);
        }
        text.Append('\n');
    }
}
