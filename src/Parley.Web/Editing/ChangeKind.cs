namespace Parley.Web;

/// <summary>How an entry differs between two texts.</summary>
public enum ChangeKind
{
    /// <summary>It is only in the later text.</summary>
    Added,

    /// <summary>It is only in the earlier text.</summary>
    Removed,

    /// <summary>It is in both, with another value.</summary>
    Changed,

    /// <summary>The entries of a mapping that are in both stand in another order.</summary>
    Reordered,
}
