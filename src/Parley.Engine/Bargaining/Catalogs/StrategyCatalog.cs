using System.Globalization;

namespace Parley.Engine.Bargaining;

/// <summary>The strategies that can be asked for by name.</summary>
public sealed class StrategyCatalog
{
    private readonly Dictionary<string, StrategyEntry> _entries;

    private StrategyCatalog(IEnumerable<StrategyEntry> entries) => _entries = entries.ToDictionary(e => e.Name, StringComparer.Ordinal);

    /// <summary>Parley's own.</summary>
    public static StrategyCatalog BuiltIn { get; } = new([
        new("boulware", "Holds out, and concedes just before the deadline.", [new("e", "how late; smaller is later", 0.2, 0.001, 1)], v => new Boulware(v[0])),
    ]);

    /// <summary>All of them, by name.</summary>
    public IEnumerable<StrategyEntry> Entries => _entries.Values.OrderBy(e => e.Name, StringComparer.Ordinal);

    /// <summary>These and others; a name that is there already is an error.</summary>
    /// <exception cref="StrategyException">Two strategies have one name.</exception>
    public StrategyCatalog With(IEnumerable<StrategyEntry> others)
    {
        var all = _entries.Values.ToList();
        foreach (var other in others)
        {
            if (all.Exists(e => e.Name == other.Name)) throw new StrategyException($"there is already a strategy named '{other.Name}'");
            all.Add(other);
        }
        return new(all);
    }

    /// <summary>The strategy that is written as <c>name</c> or <c>name(parameter=value, …)</c>.</summary>
    /// <exception cref="StrategyException">There is none such.</exception>
    public IStrategy Find(string written)
    {
        var open = written.IndexOf('(', StringComparison.Ordinal);
        var name = (open < 0 ? written : written[..open]).Trim();
        if (!_entries.TryGetValue(name, out var entry)) throw new StrategyException($"no strategy is named '{name}'");
        var values = entry.Parameters.Select(p => p.Usual).ToArray();
        if (open >= 0)
        {
            foreach (var part in written[(open + 1)..].TrimEnd(' ', ')').Split(','))
            {
                var pair = part.Split('=', 2, StringSplitOptions.TrimEntries);
                var at = entry.Parameters.ToList().FindIndex(p => p.Name == pair[0]);
                if (at < 0 || pair.Length != 2 || !double.TryParse(pair[1], NumberStyles.Float, CultureInfo.InvariantCulture, out values[at]))
                    throw new StrategyException($"'{part.Trim()}' is no setting of {name}");
            }
        }
        return entry.Make(values);
    }
}
