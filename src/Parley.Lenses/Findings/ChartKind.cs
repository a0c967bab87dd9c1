namespace Parley.Lenses;

/// <summary>How a chart's data is drawn.</summary>
public enum ChartKind
{
    /// <summary>Points by two numbers.</summary>
    Scatter,

    /// <summary>Points joined in order.</summary>
    Line,

    /// <summary>Bars: the label of each point, and its Y.</summary>
    Bar,

    /// <summary>Bars from a low to a high number: the label of each point, its X (low) and its Y (high), both measured along the X axis.</summary>
    Range,
}
