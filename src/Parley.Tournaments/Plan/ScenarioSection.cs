using Parley.Cases;

namespace Parley.Tournaments;

/// <summary>Reads <c>scenarios</c>: paths and patterns, seen from the plan's folder; reads every case that they lead to.</summary>
/// <param name="plan">The plan's file.</param>
/// <param name="prepares">Whether each scenario is prepared for talks too, so that all that is wrong with it is told.</param>
/// <param name="problems">Where problems go.</param>
/// <param name="cancel">Stops the reading.</param>
internal sealed class ScenarioSection(string plan, bool prepares, ProblemList problems, CancellationToken cancel)
{
    private const int Most = 5000;

    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(plan))!;

    /// <summary>The plan's file.</summary>
    public string Plan => plan;

    /// <summary>The scenarios that can be used, each with the node that names it.</summary>
    public IReadOnlyList<(PlannedScenario Scenario, Node At)> Read(Node? node)
    {
        if (node is null) return [];
        var items = Section.OneOrMore(node);
        if (items.Count == 0) problems.Add(StructureProblems.Nothing, node.Place, "'scenarios' names none; write a path such as cases/hamburg-2017");
        var paths = new List<ScenarioPath>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (Scalars.Text(item, "a scenario's path", problems) is not { } written) continue;
            foreach (var found in ScenarioPath.Find(written.Trim(), _folder, Most + 1, cancel))
            {
                if (seen.Add(found.Path)) paths.Add(found with { At = item });
                else if (!found.IsFromPattern) problems.Add(PlanProblems.Twice, item.Place, $"the scenario {Shown.Quote(written)} stands twice");
            }
            if (paths.Count <= Most) continue;
            problems.Add(StructureProblems.TooMany, node.Place, $"there are more than {Most:N0} scenarios");
            return [];
        }
        return Load(paths, items);
    }

    private List<(PlannedScenario Scenario, Node At)> Load(List<ScenarioPath> paths, IReadOnlyList<Node> items)
    {
        var loaded = new ScenarioLoad[paths.Count];
        Parallel.For(0, paths.Count, new ParallelOptions { CancellationToken = cancel }, i => loaded[i] = ScenarioLoad.Of(paths[i].Path, prepares));
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var scenarios = new List<(PlannedScenario, Node)>();
        var told = new HashSet<Node>();
        for (var i = 0; i < loaded.Length; i++)
        {
            var (path, at) = (paths[i], paths[i].At!);
            // A pattern takes what fits and is a scenario; a README beside it is none.
            if (loaded[i].IsNone && path.IsFromPattern) continue;
            told.Add(at);
            if (loaded[i].Model is { } model) scenarios.Add((new(path.Name(taken), loaded[i].Hash, model, loaded[i].Talks), at));
            else problems.Add(loaded[i].IsNone ? PlanProblems.NoScenario : PlanProblems.BadScenario, at.Place, $"{path.Shown}: {loaded[i].Fault}");
        }
        foreach (var item in items.OfType<ScalarNode>().Where(item => item.Text.Trim().Length > 0 && !told.Contains(item)))
        {
            // One that was named before stands twice, and that was told.
            if (ScenarioPath.Find(item.Text.Trim(), _folder, 1, cancel).All(found => found.IsFromPattern))
                problems.Add(PlanProblems.NoScenario, item.Place, $"{Shown.Quote(item.Text)} leads to nothing, seen from the plan's folder{Near(item.Text.Trim())}");
        }
        return scenarios;
    }

    private string Near(string written)
    {
        if (written.AsSpan().ContainsAny('*', '?', '\0')) return "";
        var above = Path.GetDirectoryName(Path.GetFullPath(Path.Combine(_folder, written)));
        if (above is null || !Directory.Exists(above)) return "";
        var names = Directory.EnumerateFileSystemEntries(above).Take(1000).Select(Path.GetFileName).OfType<string>().Where(n => n[0] != '.').Order(StringComparer.Ordinal);
        var near = problems.Nearest(Path.GetFileName(Path.TrimEndingDirectorySeparator(written)), names);
        return near is null ? "" : $"; did you mean {Shown.Quote(Path.Combine(Path.GetDirectoryName(written) ?? "", near))}?";
    }
}
