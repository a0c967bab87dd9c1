namespace Parley.Web;

/// <summary>What the process's exit code says; the same numbers as the command line's.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    public const int WrongCommand = 2;

    public const int NoAccess = 3;

    public const int Defect = 70;
}
