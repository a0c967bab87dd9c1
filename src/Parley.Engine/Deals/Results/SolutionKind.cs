namespace Parley.Engine.Deals;

/// <summary>Bargaining solutions chosen among the acceptable packages.</summary>
public enum SolutionKind
{
    /// <summary>The largest product of gains over the parties that can gain (Nash 1950).</summary>
    Nash,

    /// <summary>The largest smallest normalised gain (Kalai and Smorodinsky 1975, on a finite set).</summary>
    KalaiSmorodinsky,

    /// <summary>The largest smallest gain (Kalai 1977); compares points between parties.</summary>
    Egalitarian,

    /// <summary>The largest sum of values; compares points between parties.</summary>
    Utilitarian,
}
