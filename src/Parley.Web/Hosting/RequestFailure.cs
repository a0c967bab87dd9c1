namespace Parley.Web;

/// <summary>A request cannot be answered for what was sent: the status, and one sentence for whoever sent it.</summary>
internal sealed class RequestFailure(int status, string sentence, Exception? inner = null) : Exception(sentence, inner)
{
    public int Status { get; } = status;
}
