namespace Parley.Cli;

/// <summary>Where imported cases are written, and whether that may be.</summary>
internal static class CaseTargets
{
    private static readonly string[] Endings = [".yaml", ".yml", ".json"];

    /// <summary>The file for one case: as named, or <c>case.yaml</c> in the folder that is named.</summary>
    public static string One(string output) =>
        Endings.Contains(Path.GetExtension(output), StringComparer.OrdinalIgnoreCase) && !Directory.Exists(output) ? output : Path.Combine(output, "case.yaml");

    /// <summary>A file in a folder for each of many cases, named after the scenario; no two alike.</summary>
    public static IReadOnlyList<string> Many(string output, IEnumerable<Scenario> scenarios)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. scenarios.Select(scenario => Path.Combine(output, Free(scenario) + ".yaml"))];

        string Free(Scenario scenario)
        {
            if (taken.Add(scenario.Name)) return scenario.Name;
            var name = $"{scenario.Name}-{scenario.Format.Name}";
            for (var number = 2; !taken.Add(name); number++) name = $"{scenario.Name}-{scenario.Format.Name}-{number}";
            return name;
        }
    }

    /// <summary>Makes sure that nothing that is there would be replaced, unless it may be.</summary>
    /// <exception cref="CommandFailure">Something would be.</exception>
    public static void Check(IReadOnlyList<string> files, bool force)
    {
        if (force || files.Where(Path.Exists).ToList() is not { Count: > 0 } there) return;
        throw new CommandFailure(
            ExitCode.NoAccess,
            there.Count == 1 ? $"{there[0]} is there already; --force replaces it; nothing was written" : $"{there.Count} files are there already, such as {there[0]}; --force replaces them; nothing was written");
    }

    /// <summary>Makes the folder that a file goes into.</summary>
    /// <exception cref="CommandFailure">It cannot be made.</exception>
    public static void MakeFolder(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.NoAccess("write", file, e);
        }
    }
}
