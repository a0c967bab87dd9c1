using Parley.Cases;
using Parley.Tournaments;

namespace Parley.Cli;

/// <summary>Numbered problems of case files and plans, explained.</summary>
internal static class Problems
{
    /// <summary>The page of a problem by its number, or null when there is none.</summary>
    public static string? Explained(string code)
    {
        if ((ProblemCatalog.Find(code) ?? PlanProblems.Find(code)) is not { } kind) return null;
        var title = $"{kind.Code}: {kind.Title} ({(kind.IsError ? "error" : "warning")})";
        var page = $"{title}\n{new string('=', title.Length)}\n\n{kind.Meaning}\n\nWhat to do: {kind.Remedy}\n";
        return kind.Example.Length == 0 ? page : $"{page}\nFor example:\n\n{Indented(kind.Example)}\n";
    }

    private static string Indented(string lines) => string.Join('\n', lines.TrimEnd('\n').Split('\n').Select(line => "  " + line));
}
