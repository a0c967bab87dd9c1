using System.CommandLine;
using Parley.Tournaments;

namespace Parley.Cli;

/// <summary>The hidden command that is the inside of a worker process, and how it is started.</summary>
internal static class WorkerCommandLine
{
    public const string Name = "tournament-worker";

    /// <summary>How this program is started once more as a worker.</summary>
    public static WorkerCommand Of(IReadOnlyList<string> strategies)
    {
        var program = Environment.ProcessPath!;
        // Started by 'dotnet parley.dll', or as a program of its own.
        string[] own = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Path.Combine(AppContext.BaseDirectory, "parley.dll")] : [];
        return new(program, [.. own, Name], strategies);
    }

    /// <summary>Runs one, where these are a worker's words.</summary>
    public static int? Run(string[] words) => words is [Name, .. var rest] ? Worker.Run(rest) : null;
}
