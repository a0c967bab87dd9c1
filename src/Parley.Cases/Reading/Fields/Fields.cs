namespace Parley.Cases;

/// <summary>A mapping opened with the keys it may have. Opening it reports every other key, once.</summary>
internal sealed class Fields
{
    private readonly MappingNode _mapping;
    private readonly KeySet _keys;
    private readonly ProblemList _problems;
    private readonly HashSet<string> _meant = new(StringComparer.Ordinal);

    private Fields(MappingNode mapping, KeySet keys, ProblemList problems)
    {
        (_mapping, _keys, _problems) = (mapping, keys, problems);
        foreach (var entry in mapping.Entries)
            if (!keys.Keys.Contains(entry.Key.Text)) ReportUnknown(entry.Key);
    }

    /// <summary>Opens a node that should be a mapping; null, with a problem, when it is something else.</summary>
    public static Fields? Open(Node node, KeySet keys, ProblemList problems)
    {
        if (node is MappingNode mapping) return new Fields(mapping, keys, problems);
        problems.Add(
            node.IsNothing ? StructureProblems.Nothing : StructureProblems.WrongKind,
            node.Place,
            $"{node.Description} stands where {keys.Article} was expected: a mapping with {Shown.List(keys.Keys)}");
        return null;
    }

    public Place Place => _mapping.Place;

    /// <summary>What stands under a key; null where the key is not there.</summary>
    public Node? this[string key] => _mapping.Find(key)?.Value;

    /// <summary>What stands under a key that must be there; null, with a problem, where it is not.</summary>
    /// <param name="key">The key.</param>
    /// <param name="mayCome">Whether a case that is only begun may be without it.</param>
    public Node? Require(string key, bool mayCome = false)
    {
        if (this[key] is { } node) return node;

        // A misspelt key has been reported already, with this one as its suggestion.
        if (_meant.Contains(key)) return null;
        var message = $"{_keys.Article} needs the key '{key}', which is missing here";
        if (mayCome) _problems.Lack(StructureProblems.MissingKey, Place, message);
        else _problems.Add(StructureProblems.MissingKey, Place, message);
        return null;
    }

    /// <summary>Whether a misspelt key was probably meant to be this one.</summary>
    public bool Meant(string key) => _meant.Contains(key);

    private void ReportUnknown(ScalarNode key)
    {
        var nearest = _problems.Nearest(key.Text, _keys.Keys.Where(known => this[known] is null)) ?? _problems.Nearest(key.Text, _keys.Keys);
        if (nearest is not null) _meant.Add(nearest);
        var hint = nearest is null ? _problems.IsLong ? "" : $"; it has {Shown.List(_keys.Keys, 30)}" : $"; did you mean '{nearest}'?";
        _problems.Add(StructureProblems.UnknownKey, key.Place, $"{Shown.Quote(key.Text)} is not a key of {_keys.Article}{hint}");
    }
}
