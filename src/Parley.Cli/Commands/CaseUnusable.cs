namespace Parley.Cli;

/// <summary>A case that cannot be used, after its problems were told.</summary>
internal sealed class CaseUnusable(int exitCode) : Exception
{
    public int ExitCode { get; } = exitCode;
}
