using Parley.Tournaments;

namespace Parley.Cli;

/// <summary>Shows a leaderboard.</summary>
internal static class LeaderboardOutput
{
    public static void Write(TournamentResults results, string format, Session session) => session.WriteText(null, output => output.Write(
        format == OutputOptions.Json
            ? LeaderboardJson.Of(results.Leaderboard)
            : LeaderboardText.Of(results.Leaderboard, session.Terminal.Screen.Columns, session.Terminal.Screen.Unicode)));
}
