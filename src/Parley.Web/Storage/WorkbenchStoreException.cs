namespace Parley.Web;

/// <summary>The workbench's database cannot do what was asked. The message is one line for the user: what, where, what to do.</summary>
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
}
