namespace Parley.Engine.Bargaining;

/// <summary>How talks ended.</summary>
public enum TalksEnd
{
    /// <summary>With a deal.</summary>
    Agreement,

    /// <summary>The deadline passed.</summary>
    Deadline,

    /// <summary>They broke down, by chance.</summary>
    Breakdown,

    /// <summary>A party walked away.</summary>
    Left,

    /// <summary>A party's strategy failed: it threw, or proposed what is no offer.</summary>
    Forfeit,
}
