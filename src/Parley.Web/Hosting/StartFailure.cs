namespace Parley.Web;

/// <summary>The workbench cannot start: one line for the user, and the exit code.</summary>
internal sealed class StartFailure(int exitCode, string message, Exception? inner = null) : Exception(message, inner)
{
    public int ExitCode { get; } = exitCode;
}
