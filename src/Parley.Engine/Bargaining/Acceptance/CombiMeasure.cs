namespace Parley.Engine.Bargaining;

/// <summary>What AC_combi asks of an offer near the deadline.</summary>
public enum CombiMeasure
{
    /// <summary>MAX^W: as much as the best offer in a window as long as the time that is left.</summary>
    WindowBest,

    /// <summary>AVG^W: as much as the mean of the offers in that window.</summary>
    WindowMean,

    /// <summary>MAX^T: as much as the best offer so far.</summary>
    Best,
}
