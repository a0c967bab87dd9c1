using System.IO.Enumeration;
using Parley.Cases;

namespace Parley.Tournaments;

/// <summary>A file or folder that a plan names as a scenario.</summary>
/// <param name="Path">The whole path.</param>
/// <param name="Shown">As messages show it.</param>
/// <param name="IsFromPattern">Whether it only fits a pattern, rather than being named.</param>
internal sealed record ScenarioPath(string Path, string Shown, bool IsFromPattern)
{
    private const int Deepest = 16;

    /// <summary>The node of the plan that names it.</summary>
    public Node? At { get; init; }

    /// <summary>
    /// What a path or pattern leads to, in order of name: <c>*</c> and <c>?</c> within a name, <c>**</c> for folders of any depth. Links
    /// and hidden entries are not followed by a pattern.
    /// </summary>
    /// <param name="written">The path.</param>
    /// <param name="folder">Where it is seen from.</param>
    /// <param name="most">How many are wanted at most.</param>
    /// <param name="cancel">Stops the search.</param>
    public static IReadOnlyList<ScenarioPath> Find(string written, string folder, int most, CancellationToken cancel)
    {
        if (written.Contains('\0', StringComparison.Ordinal)) return [];
        if (!written.AsSpan().ContainsAny('*', '?'))
        {
            var path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, written)));
            return System.IO.Path.Exists(path) ? [new(path, written, false)] : [];
        }
        var parts = written.Split('/', '\\');
        var plain = parts.TakeWhile(part => !part.AsSpan().ContainsAny('*', '?')).ToArray();
        var start = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, plain.Length == 1 && plain[0].Length == 0 ? "/" : string.Join('/', plain)));
        var found = new List<string>();
        if (Directory.Exists(start)) Walk(start, parts.AsSpan(plain.Length), 0);
        return [.. found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(path => new ScenarioPath(path, System.IO.Path.GetRelativePath(folder, path), true))];

        void Walk(string at, ReadOnlySpan<string> rest, int depth)
        {
            cancel.ThrowIfCancellationRequested();
            if (depth > Deepest || found.Count >= most) return;
            if (rest[0] == "**" && rest.Length > 1) Walk(at, rest[1..], depth);
            foreach (var entry in new DirectoryInfo(at).EnumerateFileSystemInfos().Where(e => e.LinkTarget is null && e.Name[0] != '.').OrderBy(e => e.Name, StringComparer.Ordinal))
            {
                var isFolder = entry is DirectoryInfo;
                if (rest[0] == "**")
                {
                    if (isFolder) Walk(entry.FullName, rest, depth + 1);
                    if (rest.Length == 1) found.Add(entry.FullName);
                }
                else if (FileSystemName.MatchesSimpleExpression(rest[0], entry.Name, ignoreCase: false))
                {
                    if (rest.Length == 1) found.Add(entry.FullName);
                    else if (isFolder) Walk(entry.FullName, rest[1..], depth + 1);
                }
            }
        }
    }

    /// <summary>What the scenario is called: by its file or folder; where that is taken, with the folder above; then with a number.</summary>
    public string Name(HashSet<string> taken)
    {
        var own = System.IO.Path.GetFileName(Path) is "case.yaml" or "case.json" ? System.IO.Path.GetDirectoryName(Path)! : Path;
        var name = Harmless(Directory.Exists(own) ? System.IO.Path.GetFileName(own) : System.IO.Path.GetFileNameWithoutExtension(own));
        if (taken.Add(name)) return name;
        var longer = $"{Harmless(System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(own)) ?? "")}/{name}";
        var free = longer;
        for (var number = 2; !taken.Add(free); number++) free = $"{longer}-{number}";
        return free;
    }

    private static string Harmless(string name) => Cases.Shown.OneLine(Cases.Shown.Message(name));
}
