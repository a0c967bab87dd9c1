namespace Parley.Cli;

/// <summary>A command cannot go on: one line for the user, and the exit code.</summary>
internal sealed class CommandFailure(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    /// <summary>A file or folder that cannot be read or written, told in words.</summary>
    public static CommandFailure NoAccess(string doing, string path, Exception because) => new(Cli.ExitCode.NoAccess, because switch
    {
        DirectoryNotFoundException => $"cannot {doing} {path}: its folder does not exist",
        FileNotFoundException => $"cannot {doing} {path}: there is no such file",
        UnauthorizedAccessException when Directory.Exists(path) => $"cannot {doing} {path}: it is a folder",
        UnauthorizedAccessException => $"cannot {doing} {path}: permission denied",
        PathTooLongException => $"cannot {doing} {path}: the name is too long",
        _ => $"cannot {doing} {path}: {because.Message}",
    });
}
