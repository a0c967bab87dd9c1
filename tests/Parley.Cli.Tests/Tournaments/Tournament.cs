using Parley.Running;

namespace Parley.Cli.Tests;

/// <summary>Plans for tests of the program.</summary>
internal static class Tournament
{
    /// <summary>The assembly with strategies, most of them bad.</summary>
    public static string Strangers { get; } = Path.Combine(AppContext.BaseDirectory, "Parley.Strangers.dll");

    public static string Plan(string strategies, int repetitions = 1, string deadline = "20", string scenario = "itex-cypress") =>
        $"tournament: 1\nscenarios: [ {Repository.At("cases", scenario)} ]\nstrategies: [ {strategies} ]\nprotocol: alternating-offers\ndeadlines: {deadline}\nrepetitions: {repetitions}\nbreakdown-risk: 0.01\n";

    /// <summary>The rows of the results as text, by their columns' names.</summary>
    public static List<Dictionary<string, string>> Rows(string folder)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, "matches.csv")).Select(Cells).ToList();
        return [.. lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(c => c.First, c => c.Second))];
    }

    /// <summary>All files of a folder, byte for byte.</summary>
    public static Dictionary<string, string> Files(string folder) => Directory.GetFiles(folder).ToDictionary(f => Path.GetFileName(f), File.ReadAllText);

    private static List<string> Cells(string line)
    {
        var cells = new List<string> { "" };
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"') quoted = !quoted;
            else if (letter == ',' && !quoted) cells.Add("");
            else cells[^1] += letter;
        }
        return cells;
    }
}
