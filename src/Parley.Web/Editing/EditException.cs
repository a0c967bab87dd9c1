namespace Parley.Web;

/// <summary>Ends an edit that cannot be made; its message is the fault's line.</summary>
internal sealed class EditException : Exception
{
    public EditException()
    {
    }

    public EditException(string message) : base(message)
    {
    }

    public EditException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
