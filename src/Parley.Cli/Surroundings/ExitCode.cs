namespace Parley.Cli;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    public const int WrongCase = 1;

    public const int WrongCommand = 2;

    public const int NoAccess = 3;

    /// <summary>A defect of Parley itself.</summary>
    public const int Defect = 70;

    /// <summary>Stopped by Ctrl-C, as shells count it: 128 + SIGINT.</summary>
    public const int Stopped = 130;
}
