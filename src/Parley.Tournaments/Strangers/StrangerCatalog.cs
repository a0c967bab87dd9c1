using System.Text.RegularExpressions;
using Parley.Engine.Bargaining;

namespace Parley.Tournaments;

/// <summary>The strategies of the user's own assemblies, by name.</summary>
public sealed partial class StrangerCatalog
{
    private readonly Dictionary<string, PlannedStrategy> _strategies = new(StringComparer.Ordinal);

    private StrangerCatalog() { }

    /// <summary>None.</summary>
    public static StrangerCatalog None { get; } = new();

    /// <summary>Their names.</summary>
    public IEnumerable<string> Names => _strategies.Keys;

    /// <summary>
    /// Asks a worker process which strategies assemblies hold: public classes that are an <see cref="IStrategy"/> and have a public constructor without
    /// parameters.
    /// </summary>
    /// <param name="paths">The assemblies.</param>
    /// <param name="worker">How a worker is started.</param>
    /// <param name="limits">What it may use.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="TournamentException">An assembly cannot be used; the message says why.</exception>
    public static StrangerCatalog Of(IReadOnlyList<string> paths, WorkerCommand worker, StrangerLimits limits, CancellationToken cancel = default)
    {
        var catalog = new StrangerCatalog();
        foreach (var path in paths)
        {
            var assembly = StrangerAssembly.Of(path);
            foreach (var name in WorkerProcess.NamesIn(assembly, worker, limits, cancel)) catalog.Add(name, null, assembly);
        }
        return catalog;
    }

    /// <summary>The same inside the worker, where the strategies themselves are loaded.</summary>
    internal static StrangerCatalog Loaded(IReadOnlyList<string> paths)
    {
        var catalog = new StrangerCatalog();
        foreach (var path in paths)
        {
            var assembly = StrangerAssembly.Of(path);
            foreach (var (name, strategy) in StrangerLoader.Load(assembly.Path)) catalog.Add(name, strategy, assembly);
        }
        return catalog;
    }

    /// <summary>The strategy of this name; null where there is none.</summary>
    internal PlannedStrategy? Find(string name) => _strategies.GetValueOrDefault(name);

    private void Add(string name, IStrategy? strategy, StrangerAssembly assembly)
    {
        var file = Path.GetFileName(assembly.Path);
        if (!NameForm().IsMatch(name)) throw new TournamentException($"{file}: the strategy name {Cases.Shown.Quote(name)} cannot be used; names are small letters, digits and hyphens, such as my-strategy(k=2)");
        if (StrategyCatalog.BuiltIn.Entries.Any(e => e.Name == name)) throw new TournamentException($"{file}: there is already a strategy named '{name}'; give yours another name");
        if (!_strategies.TryAdd(name, new(name, strategy, assembly))) throw new TournamentException($"{file}: two strategies are named '{name}'");
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*(\([-a-z0-9=., ]{1,80}\))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NameForm();
}
