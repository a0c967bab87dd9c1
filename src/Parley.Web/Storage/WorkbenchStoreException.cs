namespace Parley.Web;

/// <summary>The workbench's store cannot do what was asked. The message is one line for the user: what, where, what to do.</summary>
public sealed class WorkbenchStoreException : Exception
{
    /// <summary>An exception without a message of its own.</summary>
    public WorkbenchStoreException() : this("the workbench's database cannot be used")
    {
    }

    /// <summary>An exception with this line.</summary>
    public WorkbenchStoreException(string message) : base(message)
    {
    }

    /// <summary>An exception with this line, and what led to it.</summary>
    public WorkbenchStoreException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    /// <summary>Whether it is the database's doing, or that of what was to be kept.</summary>
    public StoreFault Cause { get; init; }
}
