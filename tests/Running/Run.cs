namespace Parley.Running;

/// <summary>What came of a run.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Notes">Standard error.</param>
internal sealed record Run(int ExitCode, string Output, string Notes)
{
    /// <summary>The lines of standard error.</summary>
    public string[] NoteLines => Notes.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
