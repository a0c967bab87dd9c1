using Parley.Engine.Bargaining;

namespace Parley.Lenses;

/// <summary>How one run of simulated talks went.</summary>
/// <param name="Profile">Which combination of styles.</param>
/// <param name="First">Which player opened.</param>
/// <param name="End">How it ended.</param>
/// <param name="Package">Which package was agreed, in the record's list; −1 for none.</param>
/// <param name="Time">The share of the time until the deadline that was used.</param>
/// <param name="Utilities">Each player's utility; 0 without a deal.</param>
/// <param name="Discounted">The same, discounted.</param>
internal sealed record TalksRun(int Profile, int First, TalksEnd End, int Package, double Time, double[] Utilities, double[] Discounted)
{
    /// <summary>Whether there was a deal.</summary>
    public bool IsDeal => Package >= 0;
}
