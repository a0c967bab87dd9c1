namespace Parley.Engine.Bargaining;

/// <summary>The strategies that can be asked for by name.</summary>
public sealed class StrategyCatalog
{
    private const string Boa = "boa";
    private readonly Dictionary<string, StrategyEntry> _entries;

    private StrategyCatalog(IEnumerable<StrategyEntry> entries) => _entries = entries.ToDictionary(e => e.Name, StringComparer.Ordinal);

    /// <summary>Parley's own.</summary>
    public static StrategyCatalog BuiltIn { get; } = new(StrategyList.All);

    /// <summary>All of them, by name; without the combinations of components that <c>boa(…)</c> makes.</summary>
    public IEnumerable<StrategyEntry> Entries => _entries.Values.OrderBy(e => e.Name, StringComparer.Ordinal);

    /// <summary>These and others; a name that is there already is an error.</summary>
    /// <exception cref="StrategyException">Two strategies have one name.</exception>
    public StrategyCatalog With(IEnumerable<StrategyEntry> others)
    {
        var all = new Dictionary<string, StrategyEntry>(_entries, StringComparer.Ordinal);
        foreach (var other in others)
            if (other.Name == Boa || !all.TryAdd(other.Name, other)) throw new StrategyException($"there is already a strategy named '{other.Name}'");
        return new(all.Values);
    }

    /// <summary>
    /// The strategy that is written as <c>name</c>, <c>name(parameter=value, …)</c>, or as a combination of components:
    /// <c>boa(bidding=conceder(e=2), model=frequency, acceptance=ac-combi(t=0.99))</c>, of which model and acceptance can be left out.
    /// </summary>
    /// <exception cref="StrategyException">There is none such; the message says what was found, what was expected, and the nearest known spelling.</exception>
    public IStrategy Find(string written)
    {
        var call = WrittenCall.Read(written);
        if (call.Name == Boa) return Combined(call);
        if (_entries.TryGetValue(call.Name, out var entry)) return entry.Make(StrategySettings.Read(call, entry.Parameters));
        throw new StrategyException($"no strategy is named '{call.Name}': {NearestSpelling.Hint(call.Name, [.. Entries.Select(e => e.Name), Boa])}");
    }

    private static BoaStrategy Combined(WrittenCall call)
    {
        WrittenCall? bidding = null, model = null, acceptance = null;
        foreach (var (key, value) in call.Settings)
        {
            ref var part = ref bidding;
            switch (key)
            {
                case "bidding": break;
                case "model": part = ref model; break;
                case "acceptance": part = ref acceptance; break;
                default: throw StrategySettings.Unknown(Boa, key, ["bidding", "model", "acceptance"]);
            }
            if (part is not null) throw StrategySettings.Twice(Boa, key);
            part = value;
        }
        if (bidding is null) throw new StrategyException("boa has no bidding; expected boa(bidding=NAME) and, if you like, model=NAME and acceptance=NAME");
        var bids = StrategyComponents.Bidding.Find(bidding);
        var models = StrategyComponents.Models.Find(model ?? new("none", []));
        var accepts = StrategyComponents.Acceptance.Find(acceptance ?? new("ac-next", []));
        var name = $"boa(bidding={bids.Name}{(models.Name == "none" ? "" : $", model={models.Name}")}{(accepts.Name == "ac-next" ? "" : $", acceptance={accepts.Name}")})";
        return new(name, bids.Make, accepts.Make, models.Name == "none" ? null : models.Make);
    }
}
