namespace Parley.Web;

/// <summary>Why the workbench's store could not do what was asked.</summary>
public enum StoreFault
{
    /// <summary>For the database, or the disk it is on: the same may be done later.</summary>
    Database,

    /// <summary>A text, or the number of texts, is larger than is kept.</summary>
    TooLarge,

    /// <summary>A text or a name is of a kind that cannot be kept.</summary>
    Unfit,
}
