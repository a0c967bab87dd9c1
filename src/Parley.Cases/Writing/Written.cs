namespace Parley.Cases;

/// <summary>Makes the nodes that are written.</summary>
internal static class Written
{
    /// <summary>Something that is YAML as it stands: a number, a range, a date, true.</summary>
    public static ScalarNode Plain(string text) => new(default, text, isPlain: true, width: 0);

    /// <summary>A text, quoted where it has to be.</summary>
    public static ScalarNode Text(string text) => new(default, text, isPlain: false, width: 0);

    public static ScalarNode? TextIfAny(string? text) => text is null ? null : Text(text);

    public static ScalarNode? Date(DateOnly? date) => date is { } day ? Plain(day.ToString("yyyy-MM-dd")) : null;

    public static ScalarNode Number(decimal number) => Plain(Numbers.Plain(number));

    public static ScalarNode Amount(Amount amount) => amount switch
    {
        Known known => Number(known.Value),
        Between { Likely: { } likely } range => Plain($"{Numbers.Plain(range.Low)}..{Numbers.Plain(likely)}..{Numbers.Plain(range.High)}"),
        Between range => Plain($"{Numbers.Plain(range.Low)}..{Numbers.Plain(range.High)}"),
        Computed computed => Text($"= {FormulaText.Of(computed.Formula)}"),
        _ => throw new InvalidOperationException($"Unknown amount {amount.GetType().Name}."),
    };

    public static ScalarNode? AmountIfAny(Amount? amount) => amount is null ? null : Amount(amount);

    /// <summary>A mapping of these entries, without those that have no value.</summary>
    public static MappingNode Mapping(bool spread, params IEnumerable<(string Key, Node? Value)> entries)
    {
        var mapping = new MappingNode(default) { IsSpread = spread };
        foreach (var (key, value) in entries)
            if (value is not null) mapping.TryAdd(new Entry(Plain(key), value));
        return mapping;
    }

    public static SequenceNode List(bool spread, IEnumerable<Node> items)
    {
        var list = new SequenceNode(default) { IsSpread = spread };
        list.Items.AddRange(items);
        return list;
    }

    /// <summary>A list of ids, or the one id; null where there is none.</summary>
    public static Node? Names(Sequence<string>? ids)
    {
        if (ids is null or { Count: 0 }) return null;
        return ids.Count == 1 ? Text(ids[0]) : List(false, ids.Select(Text));
    }
}
