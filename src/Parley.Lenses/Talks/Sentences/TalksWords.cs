using Parley.Engine.Bargaining;

namespace Parley.Lenses;

/// <summary>What things of the talks are called.</summary>
internal static class TalksWords
{
    /// <summary>How talks ended, for programs.</summary>
    public static string Id(TalksEnd end) => end switch
    {
        TalksEnd.Agreement => "agreement",
        TalksEnd.Deadline => "deadline",
        TalksEnd.Breakdown => "breakdown",
        TalksEnd.Left => "left",
        _ => "forfeit",
    };

    /// <summary>How a number of talks failed: <c>12 ran into the deadline</c>.</summary>
    public static string Failed(string end, int count) => end switch
    {
        "deadline" => $"{Say.Count(count)} ran into the deadline",
        "breakdown" => $"{Say.Count(count)} broke down",
        "left" => $"in {Say.Count(count)} a side walked away",
        _ => $"in {Say.Count(count)} a strategy failed",
    };

    /// <summary>A share of the most a party could gain, which can be negative: <c>61.2%</c>, <c>−3%</c>.</summary>
    public static string Share(double share) => share < -0.00005 ? $"−{Say.Percent(-share)}" : Say.Percent(Math.Max(share, 0));
}
