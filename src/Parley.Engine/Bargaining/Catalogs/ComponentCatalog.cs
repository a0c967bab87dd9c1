namespace Parley.Engine.Bargaining;

/// <summary>The components of one kind that can be asked for by name.</summary>
/// <typeparam name="T">Which part of a strategy.</typeparam>
public sealed class ComponentCatalog<T>
{
    private readonly Dictionary<string, ComponentEntry<T>> _entries;
    private readonly string _kind;

    internal ComponentCatalog(string kind, IEnumerable<ComponentEntry<T>> entries) =>
        (_kind, _entries) = (kind, entries.ToDictionary(e => e.Name, StringComparer.Ordinal));

    /// <summary>All of them, by name.</summary>
    public IEnumerable<ComponentEntry<T>> Entries => _entries.Values.OrderBy(e => e.Name, StringComparer.Ordinal);

    /// <summary>The component that is written as <c>name</c> or <c>name(parameter=value, …)</c>: its canonical name, and what makes one for each talks.</summary>
    /// <exception cref="StrategyException">There is none such.</exception>
    public (string Name, Func<T> Make) Find(string written) => Find(WrittenCall.Read(written));

    internal (string Name, Func<T> Make) Find(WrittenCall call)
    {
        if (!_entries.TryGetValue(call.Name, out var entry))
            throw new StrategyException($"no {_kind} is named '{call.Name}': {NearestSpelling.Hint(call.Name, [.. Entries.Select(e => e.Name)])}");
        var values = StrategySettings.Read(call, entry.Parameters);
        return (entry.Write(values), () => entry.Make(values));
    }
}
