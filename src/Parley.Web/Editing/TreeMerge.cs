namespace Parley.Web;

/// <summary>Merges three trees of one case into one, entry by entry, and finds where two people changed the same in different ways.</summary>
/// <remarks>
/// Mappings are merged key by key; lists item by item (<see cref="ListMerge"/>); what claims support is followed to where it stands in the result
/// (<see cref="ClaimMerge"/>). Linear in the trees times their depth, but for lists that were changed.
/// </remarks>
/// <param name="choices">For entries that both changed, by path: true: mine stays; false: theirs is taken. Null: all of them are conflicts.</param>
/// <param name="cancel">Stops the work.</param>
internal sealed class TreeMerge(IReadOnlyDictionary<string, bool>? choices, CancellationToken cancel)
{
    private const string Claims = "claims";

    /// <summary>What stands against merging.</summary>
    public List<MergeConflict> Conflicts { get; } = [];

    /// <summary>What would stand against it, and was settled.</summary>
    public List<MergeConflict> Settled { get; } = [];

    /// <summary>Where the items of merged lists come from; of lists that nobody changed, nothing is said.</summary>
    public Dictionary<TextNode, MergedList> Lists { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>By list of any of the three trees that were merged: what its items are called, the same for those that are the same.</summary>
    public Dictionary<TextNode, string[]> Names { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Keys of merged mappings whose order among each other was somebody's: that of the origin, or what one made of it.</summary>
    public Dictionary<TextNode, string[]> Orders { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What somebody had, and gave up by choosing the other's.</summary>
    public List<(bool IsMine, TextNode Node)> GivenUp { get; } = [];

    /// <summary>The merged tree; what it says of conflicts is not to be used.</summary>
    public TextNode Merge(MergeTrees trees)
    {
        var (origin, mine, theirs) = trees;
        if (origin.Kind != TextKind.Mapping || mine.Kind != TextKind.Mapping || theirs.Kind != TextKind.Mapping) return Merge(origin, mine, theirs, CasePath.Root) ?? mine;
        var merged = Merge(Without(origin), Without(mine), Without(theirs), CasePath.Root)!;
        new ClaimMerge(this, trees, merged).Merge(origin[Claims], mine[Claims], theirs[Claims]);
        return merged;
    }

    /// <summary>Merges what stands at a path in all three, where it stands there; null where nothing does in the result.</summary>
    public TextNode? Merge(TextNode? origin, TextNode? mine, TextNode? theirs, CasePath path)
    {
        cancel.ThrowIfCancellationRequested();
        if (Same(origin, mine) && Same(origin, theirs)) return mine?.Clone();
        if (origin is null && path.Steps.Count == 1 && mine is { Kind: not TextKind.Scalar } && mine.Kind == theirs?.Kind) origin = new TextNode { Kind = mine.Kind };
        if (origin is null || mine is null || theirs is null || origin.Kind == TextKind.Scalar || origin.Kind != mine.Kind || origin.Kind != theirs.Kind) return Whole(origin, mine, theirs, path);
        return origin.Kind == TextKind.Mapping ? Mappings(origin, mine, theirs, path) : new ListMerge(this, path).Merge(origin, mine, theirs);
    }

    /// <summary>Merges something as a whole: what one changed is as he made it.</summary>
    public TextNode? Whole(TextNode? origin, TextNode? mine, TextNode? theirs, CasePath path)
    {
        if (Same(origin, theirs) || Same(mine, theirs)) return mine?.Clone();
        if (Same(origin, mine)) return theirs?.Clone();
        if (Chosen(path, origin, mine, theirs) is not { } isMine) return mine?.Clone();
        if ((isMine ? theirs : mine) is { } lost) GivenUp.Add((!isMine, lost));
        return (isMine ? mine : theirs)?.Clone();
    }

    /// <summary>Whose is taken where both changed the same; null, and a conflict, where nobody chose.</summary>
    public bool? Chosen(CasePath path, TextNode? origin, TextNode? mine, TextNode? theirs)
    {
        var chosen = Choice(path);
        (chosen is null ? Conflicts : Settled).Add(new MergeConflict(path, CaseDifference.Shown(origin), CaseDifference.Shown(mine), CaseDifference.Shown(theirs)));
        return chosen;
    }

    /// <summary>What was chosen for a path: true for mine; null where nothing was.</summary>
    public bool? Choice(CasePath path) => choices is not null && choices.TryGetValue(path.ToString(), out var mine) ? mine : null;

    /// <summary>Whether both say the same, or nothing.</summary>
    public static bool Same(TextNode? left, TextNode? right) => left is null || right is null ? left == right : TextNode.Same(left, right);

    private TextNode Mappings(TextNode origin, TextNode mine, TextNode theirs, CasePath path)
    {
        var (was, my, their) = (Index(origin), Index(mine), Index(theirs));
        var isMine = IsMyOrder(origin, mine, theirs, path);
        var merged = new TextNode { Kind = TextKind.Mapping };
        foreach (var key in Keys(isMine ? mine : theirs, isMine ? theirs : mine))
        {
            var (o, m, t) = (was.GetValueOrDefault(key), my.GetValueOrDefault(key), their.GetValueOrDefault(key));
            if (Merge(o?.Value, m?.Value, t?.Value, path.Then(key)) is { } value) merged.Entries.Add(new TextEntry((m ?? t)!.Key, value));
        }

        // What both took away is not asked about; what one took away and the other changed stands with the other.
        if (path.Steps.Count > 0) Orders[merged] = [.. merged.Entries.Select(entry => entry.Key.Text).Where(was.ContainsKey)];
        return merged;
    }

    private bool IsMyOrder(TextNode origin, TextNode mine, TextNode theirs, CasePath path)
    {
        // The order of sections says nothing.
        if (path.Steps.Count == 0 || !TreeDifference.IsReordered(origin, theirs)) return true;
        if (!TreeDifference.IsReordered(origin, mine)) return false;
        if (!TreeDifference.IsReordered(mine, theirs)) return true;
        var chosen = Choice(path);
        (chosen is null ? Conflicts : Settled).Add(new MergeConflict(path, Shown(origin), Shown(mine), Shown(theirs)));
        return chosen ?? true;
    }

    /// <summary>The keys of both: those of the one in its order, and those of the other alone after what they stand after there.</summary>
    private static List<string> Keys(TextNode one, TextNode other)
    {
        var known = one.Entries.Select(entry => entry.Key.Text).ToHashSet(StringComparer.Ordinal);
        var after = new Dictionary<string, List<string>>(StringComparer.Ordinal) { [""] = [] };
        var place = after[""];
        foreach (var key in other.Entries.Select(entry => entry.Key.Text))
        {
            if (known.Contains(key)) place = after[" " + key] = [];
            else place.Add(key);
        }

        return [.. after[""], .. one.Entries.Select(entry => entry.Key.Text).SelectMany(key => after.GetValueOrDefault(" " + key, []).Prepend(key))];
    }

    private static Dictionary<string, TextEntry> Index(TextNode mapping) => mapping.Entries.ToDictionary(entry => entry.Key.Text, StringComparer.Ordinal);

    private static TextNode Without(TextNode root)
    {
        var rest = new TextNode { Kind = TextKind.Mapping };
        rest.Entries.AddRange(root.Entries.Where(entry => entry.Key.Text != Claims));
        return rest;
    }

    private static string Shown(TextNode mapping) => OneLine.Of(string.Join(", ", mapping.Entries.Select(entry => entry.Key.Text)), 500);
}
