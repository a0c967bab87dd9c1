namespace Parley.Reports;

/// <summary>How words stand out on a terminal that shows it.</summary>
internal enum Emphasis
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Bold.</summary>
    Strong,

    /// <summary>Bold and green.</summary>
    Good,

    /// <summary>Bold and red.</summary>
    Bad,
}
