namespace Parley.Cases;

/// <summary>The ids that a section declares. An id in the wrong form is reported once, and known from then on.</summary>
/// <param name="word">What one of them is, in a sentence: <c>party</c>.</param>
/// <param name="section">The section's key: <c>parties</c>.</param>
internal sealed class Declared(string word, string section)
{
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _corrected = new(StringComparer.Ordinal);
    private bool _isUncertain;

    public string Section => section;

    public IEnumerable<string> Known => _places.Keys;

    public int Count => _places.Count;

    /// <summary>Declares the keys of the section, if it is a mapping. If it is not, nothing that refers to it is reported.</summary>
    public void Declare(Node? node, bool isMisspelt, ProblemList problems, Func<string, string?>? reserved = null)
    {
        _isUncertain = isMisspelt || node is not (null or MappingNode);
        if (node is not MappingNode mapping) return;
        foreach (var (key, _) in mapping.Entries)
        {
            _places.Add(key.Text, key.Place);
            if (!IdForm.Check(key, word, mapping, problems, reserved) && Ids.Suggest(key.Text) is { } id) _corrected.Add(id);
        }
    }

    /// <summary>Whether this id is declared, in whatever form.</summary>
    public bool Contains(string id) => _isUncertain || _places.ContainsKey(id) || _corrected.Contains(id);

    public Place? Find(string id) => _places.TryGetValue(id, out var place) ? place : null;

    /// <summary>The id that a node refers to; null, with a problem, when nothing has it.</summary>
    public string? Refer(Node node, ProblemList problems)
    {
        if (node is not ScalarNode { IsNothing: false } scalar)
        {
            var kind = node.IsNothing ? StructureProblems.Nothing : StructureProblems.WrongKind;
            problems.Add(kind, node.Place, $"{node.Description} stands where the id of {Grammar.Article(word)} was expected");
            return null;
        }

        if (Contains(scalar.Text)) return scalar.Text;
        var hint = problems.Hint(scalar.Text, Known);
        if (hint.Length == 0) hint = Count == 0 ? $"; the case has no {section}" : $"; the {section} are {Shown.List(Count, Known)}";
        problems.Add(
            IdProblems.Unknown,
            scalar.Place,
            $"{Shown.Quote(scalar.Text)} is not {Grammar.Article(word)} of this case{hint}");
        return null;
    }

    /// <summary>The ids that a list refers to, each once.</summary>
    public Sequence<string> ReferAll(IEnumerable<Node> nodes, ProblemList problems)
    {
        var ids = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (Refer(node, problems) is not { } id) continue;
            if (seen.Add(id)) ids.Add(id);
            else problems.Add(IdProblems.Repeated, node.Place, $"{Shown.Quote(id)} is named twice in this list");
        }

        return ids.ToSequence();
    }
}
